import XanthusCloud
import XanthusCloudTesting

/// A simulated cloud with one fault, and the promises that the fault breaks.
struct BrokenCloud: Sendable {
    /// What the cloud does wrong.
    enum Fault: CaseIterable {
        case namesNoListedRegion
        case staysWhenItMoves
        case listsEveryRegion
        case takesAnyRegion

        case listsEagerly
        case remembersLists
        case listsOtherNames
        case listsRegionsTwice
        case listsTypesWithoutMemory
        case listsSystemsInCapitals
        case listsEverythingAsAvailable

        case forgetsImages
        case makesOtherNames
        case sleepsBeforeItAnswers
        case dropsTags
        case forgetsTokens
        case comparesContents
        case remembersTokensForEver
        case adoptsWhateverIsThere
        case usesNamesUp
        case correctsNames
        case correctsWishes
        case shortensUserData
        case replacesUnknownTypes
        case callsMissingRoomAQuota
        case leavesRemainsWithoutRoom
        case givesOneIDToAll

        case inventsServers
        case signsNoErrors

        case removesNothing
        case listsGhosts
        case removesEverything
        case refusesASecondRemoval
        case removesWhatIsMissing
        case waitsForTheMissingToGo

        case keepsWorkInMemory
        case waitsOnce
        case mixesWaits
        case ignoresDeadlines
        case waitsForTheUnknown
        case isDeafToCancellation
        case wrapsCancellation

        case leavesServersOn
        case leavesServersOff
        case renamesAtAStart
        case refusesASecondStop
        case switchesWhatIsMissing

        case makesKeysAnew
        case forgetsFingerprints
        case renamesKeys
        case removesKeysTwice
        case ignoresLoginKeys

        case showsEmptyConsoles
        case showsMissingConsoles
    }

    /// What one process knows of the cloud.
    struct Memory {
        var servers: [Server]?
        var tokens: [String: Pending<Server>] = [:]
        var names: Set<String> = []
        var made: [Server.ID] = []
        var gone: [Server] = []
        var asked: Set<Server.ID> = []
        var stops = 0
        var works: Set<String> = []
        var isStarted = false
        var number = 0
    }

    let base: SimulatedCloud
    let fault: Fault
    /// The calls that are made besides those of the base, by all processes.
    let calls: Locked<Int>
    let memory = Locked(Memory())

    /// Counts up.
    func next() -> Int {
        memory.withLock { memory in
            memory.number += 1
            return memory.number
        }
    }
}

extension BrokenCloud.Fault {
    /// The promises that it breaks; there may be more.
    var promises: [CloudProviderConformance] {
        switch self {
        case .namesNoListedRegion: [.hasANameAndARegion]
        case .staysWhenItMoves: [.givesANeighbour]
        case .listsEveryRegion: [.keepsRegionsApart]
        case .takesAnyRegion: [.refusesAnImpossibleRegion]
        case .listsEagerly: [.listsLazily]
        case .remembersLists: [.listsAnew]
        case .listsOtherNames: [.listsWhatItReads, .findsByName]
        case .listsRegionsTwice: [.listsRegionsOnce]
        case .listsTypesWithoutMemory: [.describesServerTypes]
        case .listsSystemsInCapitals: [.describesImages]
        case .listsEverythingAsAvailable: [.admitsMissingRoom]
        case .forgetsImages: [.bootsAListedImage]
        case .makesOtherNames: [.createsWhatWasAsked]
        case .sleepsBeforeItAnswers: [.returnsWhenAccepted]
        case .dropsTags: [.tagsWhatItMakes]
        case .forgetsTokens:
            [.readdressesOneWish, .makesOneForTwoTasks, .makesOneForTwoProcesses, .makesOneAfterALostAnswer]
        case .comparesContents: [.ignoresTheRestOfAWish]
        case .remembersTokensForEver: [.renewsAWish]
        case .adoptsWhateverIsThere: [.refusesAnotherWishOfTheName]
        case .usesNamesUp: [.givesANameBack]
        case .correctsNames: [.refusesABadName]
        case .correctsWishes: [.refusesABadWish]
        case .shortensUserData: [.refusesTooMuchUserData]
        case .replacesUnknownTypes: [.refusesAnUnknownType]
        case .callsMissingRoomAQuota: [.tellsOfMissingRoom]
        case .leavesRemainsWithoutRoom: [.leavesNothingWithoutRoom]
        case .givesOneIDToAll: [.createsManyAtOnce]
        case .inventsServers: [.knowsNoMissingServer]
        case .signsNoErrors: [.signsItsErrors]
        case .removesNothing: [.removesAServer]
        case .listsGhosts: [.listsNothingRemoved]
        case .removesEverything: [.removesOneAlone]
        case .refusesASecondRemoval: [.removesTwice, .removesAfterALostAnswer]
        case .removesWhatIsMissing: [.removesNothingUnknown]
        case .waitsForTheMissingToGo: [.removalOfTheGoneIsOver]
        case .keepsWorkInMemory: [.waitsAfterARestart]
        case .waitsOnce: [.waitsTwice]
        case .mixesWaits: [.waitsForManyTogether]
        case .ignoresDeadlines: [.timesOut, .timesOutOnRemoval]
        case .waitsForTheUnknown: [.endsAWaitForTheUnknown]
        case .isDeafToCancellation: [.endsACancelledWaitAtOnce]
        case .wrapsCancellation: [.endsACancelledWaitAtOnce, .throwsCancellationUnwrapped]
        case .leavesServersOn: [.stopsGracefully, .stopsHard]
        case .leavesServersOff: [.startsAgain, .restartsGracefully, .restartsHard]
        case .renamesAtAStart: [.staysItselfThroughPower]
        case .refusesASecondStop: [.stopsAfterALostAnswer]
        case .switchesWhatIsMissing: [.powersNothingUnknown]
        case .makesKeysAnew: [.makesAKeyOnce, .makesAKeyOnceForTwoTasks]
        case .forgetsFingerprints: [.describesKeys]
        case .renamesKeys: [.refusesATakenKeyName]
        case .removesKeysTwice: [.removesAKey]
        case .ignoresLoginKeys: [.keysOfServersAreFound]
        case .showsEmptyConsoles: [.showsAConsole]
        case .showsMissingConsoles: [.showsNoMissingConsole]
        }
    }
}
