/// The promises of `CloudProvider`, one case each, to be checked on a provider of any cloud.
///
/// No test framework is needed. With Swift Testing the whole suite is:
///
/// ```swift
/// @Test(arguments: CloudProviderConformance.allCases)
/// func `keeps its promises`(promise: CloudProviderConformance) async throws {
///     try await promise.check(on: MyCloudHarness())
/// }
/// ```
///
/// The raw value is the promise in a sentence.
public enum CloudProviderConformance: String, CaseIterable, Sendable {
    // The value and its neighbours
    case hasANameAndARegion = "It has a short name, and works in a region that it lists itself."
    case givesANeighbour = "at(_:) gives the same cloud in another region, without a call and without moving itself."
    case keepsRegionsApart = "What is made in one region is listed there, and not by its neighbour."
    case refusesAnImpossibleRegion = "A name that cannot be a region's is a ConfigurationError, before any call."

    // Lists
    case listsLazily = "A list makes no call before its first element is asked for."
    case listsNothingWhenCancelled = "Reading a list in a cancelled task makes no call, and throws CancellationError."
    case listsAnew = "A list that is read again shows what is new."
    case listsWhatItReads = "A list shows a server as reading it does."

    // Catalogue
    case listsRegionsOnce = "Regions have ids that are unique."
    case describesServerTypes = "Server types have unique ids, processors, memory and an instruction set."
    case describesImages = "Images have unique ids, a system in lower case, a version and an instruction set."
    case bootsAListedImage = "An image that is listed can be chosen by its id, and the server says so."
    case admitsMissingRoom = "A server type that there is no room for is not shown as available."

    // Creation
    case createsWhatWasAsked = "A server is what was asked for: name, type, region, image, and running when awaited."
    case returnsWhenAccepted =
        "A creation returns when it is accepted, without waiting, and the server can be read then."
    case tagsWhatItMakes = "A server carries its tags of ownership, wherever it is seen."
    case readdressesOneWish = "The same idempotency token yields the same server."
    case ignoresTheRestOfAWish = "The same idempotency token yields the same server, whatever else the call says."
    case makesOneAfterALostAnswer = "A creation whose answer is lost and that is repeated makes one server."
    case makesOneForTwoTasks = "Two tasks that create with one token at the same time get one server."
    case makesOneForTwoProcesses = "A new process that creates with a token of an earlier one gets its server."
    case renewsAWish = "A token whose server is gone makes a new one."
    case refusesAnotherWishOfTheName = "A name that another wish's server has is .conflict, and nothing is made."
    case givesANameBack = "The name of a server that is gone can be had again."
    case refusesABadName = "A name that is no host name is a ConfigurationError, before any call."
    case refusesABadWish =
        "A wish without a type, or with a bad token or tag, is a ConfigurationError, before any call."
    case refusesTooMuchUserData = "User data of a megabyte is a ConfigurationError, before any call."
    case refusesAnUnknownType = "A server type that does not exist is refused, and nothing is made."
    case tellsOfMissingRoom = "Where there is no room, a creation ends as .outOfCapacity."
    case leavesNothingWithoutRoom = "A creation that found no room leaves nothing, and succeeds when there is some."
    case createsManyAtOnce = "A hundred servers made at the same time have ids of their own, and each is listed once."

    // Reading
    case knowsNoMissingServer = "Reading a server that does not exist is .notFound."
    case findsByName = "A server is found by its name, and none by a name that none has."
    case signsItsErrors = "An error of the cloud names the cloud, and tells in a sentence what is wrong."

    // Removal
    case removesAServer = "A server whose removal was awaited is gone: it is .notFound, or read as deleted."
    case listsNothingRemoved = "A server whose removal was awaited is not listed."
    case removesOneAlone = "A removal leaves the other servers as they are."
    case removesTwice = "Asking twice for a removal ends well, or in .notFound."
    case removesNothingUnknown = "The removal of a server that does not exist is .notFound."
    case removesAfterALostAnswer = "A removal whose answer is lost and that is repeated removes the server."
    case removalOfTheGoneIsOver = "Waiting for the removal of a server that nobody knows ends at once."

    // Waiting
    case waitsAfterARestart = "What is pending survives as JSON, and a new process can wait for it."
    case waitsTwice = "Waiting again for what is done gives the same server."
    case waitsForManyTogether = "Several servers can be awaited at the same time, and each wait gets its own."
    case timesOut = "A wait ends as .timedOut soon after its deadline, and may be taken up again."
    case timesOutOnRemoval =
        "A wait for a removal ends as .timedOut soon after its deadline, and may be taken up again."
    case endsAWaitForTheUnknown = "Waiting for a server that nobody knows fails before the deadline."
    case endsACancelledWaitAtOnce =
        "A wait that is cancelled ends at once with CancellationError, without another call."
    case throwsCancellationUnwrapped = "Each method throws CancellationError in a cancelled task, and makes no call."

    // Power
    case stopsGracefully = "Asked gracefully, a server is stopped when awaited, and still listed."
    case stopsHard = "With its power cut, a server is stopped when awaited."
    case startsAgain = "A server that was stopped runs when its start was awaited."
    case restartsGracefully = "Asked gracefully to restart, a server runs when awaited."
    case restartsHard = "Restarted hard, a server runs when awaited."
    case staysItselfThroughPower = "A server keeps id, name, type and tags when it is switched off and on."
    case stopsAfterALostAnswer = "Switching off ends well when the answer is lost and it is repeated."
    case powersNothingUnknown = "Switching a server that does not exist is .notFound."

    // Login keys, where they are resources
    case makesAKeyOnce = "A login key is found by its fingerprint, and then keeps its name and tags."
    case makesAKeyOnceForTwoTasks = "Two tasks that want one login key at the same time get one."
    case describesKeys = "A login key has the name, the tags and the fingerprint that it was made with."
    case refusesATakenKeyName = "A name that another login key has is .conflict."
    case removesAKey = "A login key that was removed is not listed, and removing it again is .notFound."
    case keysOfServersAreFound = "A server's login keys are found or made, each once."

    // Consoles, where they can be read
    case showsAConsole = "The console of a server that runs can be read."
    case showsNoMissingConsole = "The console of a server that does not exist is .notFound."

    /// The promise in a sentence.
    public var sentence: String { rawValue }

    /// Checks the promise in a world of its own.
    ///
    /// - Parameter harness: Makes worlds.
    /// - Returns: Whether the promise was kept, or why it cannot be asked of this cloud.
    /// - Throws: ``BrokenPromise``; `CancellationError` if the task is cancelled.
    @discardableResult
    public func check(on harness: some CloudProviderHarness) async throws -> Outcome {
        let clock = ManualClock(passage: needsStillTime ? .onlyWhenAdvanced : .withEverySleep)
        do {
            try await harness.withWorld(on: clock) { world in
                try await ConformanceRun(world: world, clock: clock).check(self)
            }
            return .kept
        } catch let reason as ConformanceRun.NotApplicable {
            return .notApplicable(because: reason.reason)
        } catch let broken as ConformanceRun.Broken {
            throw BrokenPromise(promise: self, expected: broken.expected, seen: broken.seen)
        } catch {
            try Task.checkCancellation()
            throw BrokenPromise(promise: self, expected: "no error on the way", seen: "\(error)")
        }
    }

    /// Whether time must not pass by itself.
    private var needsStillTime: Bool {
        self == .returnsWhenAccepted || self == .endsACancelledWaitAtOnce
    }
}

extension CloudProviderConformance {
    /// What a check came to.
    public enum Outcome: Sendable, Hashable {
        /// The promise was kept.
        case kept
        /// The promise cannot be asked of this cloud, or not in this world.
        case notApplicable(because: String)
    }

    /// That a provider does not keep a promise.
    public struct BrokenPromise: Error, Sendable, Hashable, CustomStringConvertible {
        /// The promise.
        public let promise: CloudProviderConformance
        /// What should have been.
        public let expected: String
        /// What was instead.
        public let seen: String

        /// The promise, what should have been, and what was, in a line each.
        public var description: String {
            "\(promise): \(promise.sentence)\n    expected: \(expected)\n    seen:     \(seen)"
        }
    }
}
