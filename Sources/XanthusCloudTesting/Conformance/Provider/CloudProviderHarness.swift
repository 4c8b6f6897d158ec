public import XanthusCloud

/// What ``CloudProviderConformance`` checks a provider with: worlds in which nothing exists yet, one for each promise.
///
/// ```swift
/// struct MyCloudHarness: CloudProviderHarness {
///     func withWorld<Value: Sendable>(
///         on clock: ManualClock,
///         _ body: (CloudProviderWorld) async throws -> Value
///     ) async throws -> Value {
///         let cloud = MyFakeCloud(time: clock.time)
///         return try await body(
///             CloudProviderWorld(
///                 provider: { MyProvider(transport: cloud.transport, time: clock.time) },
///                 wish: ServerSpec(name: "wish", type: "tiny"),
///                 missingServer: "0",
///                 requests: { cloud.requestCount },
///                 neighbour: .given("elsewhere"),
///                 setRoom: .given { cloud.isFull = !$0 },
///                 loseNextAnswer: .missing(because: "nothing is sent over a line")
///             )
///         )
///     }
/// }
/// ```
public protocol CloudProviderHarness: Sendable {
    /// Lends a fresh world, and clears it away afterwards.
    ///
    /// - Parameters:
    ///   - clock: The time of the world and of its providers. For a few promises it stands still, so the harness moves it with
    ///     `advance(by:)` where it needs time to pass, and never sleeps.
    ///   - body: The check. Its errors are to be thrown on.
    func withWorld<Value: Sendable>(
        on clock: ManualClock,
        _ body: (CloudProviderWorld) async throws -> Value
    ) async throws -> Value
}

/// One account at a cloud, in which nothing exists that servers are listed of.
public struct CloudProviderWorld: Sendable {
    /// Something that not every world can do.
    public enum Means<Value: Sendable>: Sendable {
        /// It can.
        case given(Value)
        /// It cannot, and the promises that need it are not checked.
        case missing(because: String)
    }

    /// A kind of call that changes something.
    public enum Change: Sendable, Hashable {
        /// The creation of a server.
        case creation
        /// The removal of a server.
        case removal
        /// Switching off.
        case stop
    }

    /// Makes a provider of the account as a new process would: it remembers nothing.
    public var provider: @Sendable () throws -> any CloudProvider
    /// A wish that this cloud can fulfil, with an image chosen as the newest. Making it takes the cloud two seconds of the
    /// clock at least, and removing it one, so that a wait can be too short.
    public var wish: ServerSpec
    /// An id that a server could have, and none has.
    public var missingServer: Server.ID
    /// How many calls have been made to the cloud.
    public var requests: @Sendable () async -> Int
    /// Another region of the account, in which nothing exists.
    public var neighbour: Means<Region.ID>
    /// Says whether there is room for servers.
    public var setRoom: Means<@Sendable (Bool) async throws -> Void>
    /// Loses the answer to the next call of a kind, which takes effect. What calls change nothing are let be.
    public var loseNextAnswer: Means<@Sendable (Change) async throws -> Void>

    /// Describes a world.
    public init(
        provider: @escaping @Sendable () throws -> any CloudProvider,
        wish: ServerSpec,
        missingServer: Server.ID,
        requests: @escaping @Sendable () async -> Int,
        neighbour: Means<Region.ID>,
        setRoom: Means<@Sendable (Bool) async throws -> Void>,
        loseNextAnswer: Means<@Sendable (Change) async throws -> Void>
    ) {
        self.provider = provider
        self.wish = wish
        self.missingServer = missingServer
        self.requests = requests
        self.neighbour = neighbour
        self.setRoom = setRoom
        self.loseNextAnswer = loseNextAnswer
    }
}
