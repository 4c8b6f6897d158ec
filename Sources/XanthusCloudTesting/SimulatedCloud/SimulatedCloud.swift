public import XanthusCloud

/// A cloud that keeps the promises of `CloudProvider` in memory, for tests that don't care about any vendor's wire.
///
/// ```swift
/// let cloud = SimulatedCloud()
/// let pending = try await cloud.createServer(ServerSpec(name: "blog", type: SimulatedCloud.defaultServerType))
/// let server = try await cloud.wait(for: pending)                // running, ten seconds of simulated time later
///
/// try cloud.fail(.createServer, call: 2, with: .serverFault)     // the second creation from now on is refused
/// cloud.setRoom(0, for: "small")                                 // and whatever comes then finds no room
/// ```
///
/// It is a fake of the protocol and imitates neither Oracle nor Hetzner: for their limits, words and lags use
/// ``SimulatedOCI`` and ``SimulatedHetzner``. Names are unique in the account, login keys are resources, consoles can be
/// read, and what is removed is gone once it is removed.
///
/// Copies and neighbours share one account. Unless told otherwise it has a ``ManualClock`` of its own, on which every sleep
/// ends at once.
public struct SimulatedCloud: Sendable {
    /// The smallest of the standard types: 2 processors, 4 GB.
    public static let defaultServerType: ServerType.ID = "small"
    /// How many things a page of a list has.
    public static let pageSize = 25
    /// The most bytes of user data: 32 KiB, as at Hetzner.
    public static let userDataLimit = 32_768
    static let cloudName = "simulated"

    /// `simulated`.
    public var name: String { Self.cloudName }
    /// The region that this value works in.
    public let region: Region.ID
    /// The time of the account. What is tested with it should use the same.
    public let time: TimeSource
    let account: Locked<SimulatedAccountState>

    /// Opens an account with nothing in it, in the first of the standard regions.
    ///
    /// - Parameters:
    ///   - time: The time of the account.
    ///   - durations: How long things take.
    public init(time: TimeSource = ManualClock().time, durations: Durations = Durations()) {
        self.init(Catalogue(), region: "north", time: time, durations: durations)
    }

    /// Opens an account with nothing in it, in the first region of a catalogue.
    ///
    /// - Throws: `ConfigurationError` if the catalogue has no region.
    public init(
        catalogue: Catalogue,
        time: TimeSource = ManualClock().time,
        durations: Durations = Durations()
    ) throws(ConfigurationError) {
        guard let region = catalogue.regions.first else {
            throw ConfigurationError(
                "catalogue.regions",
                rule: "A cloud without regions has no place for anything.",
                nextStep: "Leave them out for the standard ones, or name one."
            )
        }
        self.init(catalogue, region: region.id, time: time, durations: durations)
    }

    private init(_ catalogue: Catalogue, region: Region.ID, time: TimeSource, durations: Durations) {
        self.region = region
        self.time = time
        account = Locked(SimulatedAccountState(catalogue: catalogue, durations: durations, now: time.now))
    }

    private init(_ cloud: SimulatedCloud, in region: Region.ID) {
        self.region = region
        time = cloud.time
        account = cloud.account
    }

    /// Returns the same account in another region.
    ///
    /// - Throws: `ConfigurationError` if the catalogue has no such region.
    public func neighbour(in region: Region.ID) throws(ConfigurationError) -> SimulatedCloud {
        let known = account.withLock { $0.catalogue.regions.map(\.id) }
        guard known.contains(region) else {
            throw ConfigurationError(
                "region",
                rule: "'\(region.rawValue.prefix(80))' is no region of this cloud.",
                nextStep: "Choose one of \(known.map(\.rawValue).joined(separator: ", "))."
            )
        }
        return SimulatedCloud(self, in: region)
    }

    /// What exists now in all regions, as lines such as `server blog (running)`. Empty when nothing is left.
    public var contents: [String] { look { $0.contents } }

    /// The calls so far, in all regions. Each page of a list is one, and each look of a wait.
    public var calls: [Method] { look { $0.calls } }

    /// The wish that a server was made of, user data included; `nil` if there is no such server.
    public func spec(of server: Server.ID) -> ServerSpec? { look { $0.machine(server)?.spec } }

    /// Reads the account as it is now, which is no call.
    private func look<Value: Sendable>(_ body: (SimulatedAccountState) -> Value) -> Value {
        account.withLock { account in
            account.advance(to: time.now)
            return body(account)
        }
    }
}
