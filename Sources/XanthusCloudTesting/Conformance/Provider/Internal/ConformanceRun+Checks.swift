internal import XanthusCloud

extension ConformanceRun {
    /// Checks a promise.
    func check(_ promise: CloudProviderConformance) async throws {
        switch promise {
        case .hasANameAndARegion: try await checkNameAndRegion()
        case .givesANeighbour: try await checkNeighbour()
        case .keepsRegionsApart: try await checkRegionsApart()
        case .refusesAnImpossibleRegion: try await checkImpossibleRegion()

        case .listsLazily: try await checkLaziness()
        case .listsNothingWhenCancelled: try await checkCancelledLists()
        case .listsAnew: try await checkListsAnew()
        case .listsWhatItReads: try await checkListsWhatItReads()

        case .describesServerTypes: try await checkServerTypes()
        case .listsRegionsOnce: try await checkRegions()
        case .describesImages: try await checkImages()
        case .bootsAListedImage: try await checkListedImage()
        case .admitsMissingRoom: try await checkAvailability()

        case .createsWhatWasAsked: try await checkWhatWasAsked()
        case .returnsWhenAccepted: try await checkAcceptance()
        case .tagsWhatItMakes: try await checkTags()
        case .tellsOfMissingRoom: try await checkMissingRoom()
        case .leavesNothingWithoutRoom: try await checkNothingWithoutRoom()
        case .createsManyAtOnce: try await checkManyAtOnce()

        case .readdressesOneWish: try await checkOneWish()
        case .ignoresTheRestOfAWish: try await checkRestOfWish()
        case .makesOneAfterALostAnswer: try await checkLostCreation()
        case .makesOneForTwoTasks: try await checkTwoTasks()
        case .makesOneForTwoProcesses: try await checkTwoProcesses()
        case .renewsAWish: try await checkRenewedWish()
        case .refusesAnotherWishOfTheName: try await checkOtherWish()
        case .givesANameBack: try await checkNameGivenBack()

        case .refusesABadName: try await checkBadNames()
        case .refusesABadWish: try await checkBadWishes()
        case .refusesTooMuchUserData: try await checkUserDataLimit()
        case .refusesAnUnknownType: try await checkUnknownType()

        case .knowsNoMissingServer: try await checkMissingServer()
        case .findsByName: try await checkFindingByName()
        case .signsItsErrors: try await checkErrors()

        case .removesAServer: try await checkRemoval()
        case .listsNothingRemoved: try await checkListAfterRemoval()
        case .removesOneAlone: try await checkRemovalOfOne()
        case .removesTwice: try await checkRemovalTwice()
        case .removesNothingUnknown: try await checkUnknownRemoval()
        case .removesAfterALostAnswer: try await checkLostRemoval()
        case .removalOfTheGoneIsOver: try await checkRemovalOfTheGone()

        case .waitsAfterARestart: try await checkRestart()
        case .waitsTwice: try await checkWaitingTwice()
        case .waitsForManyTogether: try await checkWaitingTogether()
        case .timesOut: try await checkDeadline()
        case .timesOutOnRemoval: try await checkRemovalDeadline()
        case .endsAWaitForTheUnknown: try await checkWaitForTheUnknown()
        case .endsACancelledWaitAtOnce: try await checkCancelledWait()
        case .throwsCancellationUnwrapped: try await checkCancelledCalls()

        case .stopsGracefully: try await checkStop(.graceful)
        case .stopsHard: try await checkStop(.hard)
        case .startsAgain: try await checkStart()
        case .restartsGracefully: try await checkRestart(.graceful)
        case .restartsHard: try await checkRestart(.hard)
        case .staysItselfThroughPower: try await checkIdentityThroughPower()
        case .stopsAfterALostAnswer: try await checkLostStop()
        case .powersNothingUnknown: try await checkUnknownPower()

        case .makesAKeyOnce: try await checkOneKey()
        case .makesAKeyOnceForTwoTasks: try await checkKeyOfTwoTasks()
        case .describesKeys: try await checkKeyDescription()
        case .refusesATakenKeyName: try await checkTakenKeyName()
        case .removesAKey: try await checkKeyRemoval()
        case .keysOfServersAreFound: try await checkKeysOfServers()

        case .showsAConsole: try await checkConsole()
        case .showsNoMissingConsole: try await checkMissingConsole()
        }
    }
}
