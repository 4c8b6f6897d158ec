public import HTTPTypes
public import XanthusCloud

public import struct Foundation.Data

/// A simulated Oracle Cloud Infrastructure: one tenancy with one user, in memory.
///
/// It verifies signatures for real, keeps state, and takes its time: what is launched is `PROVISIONING` first. With a
/// ``ManualClock``, which a scenario brings, that time costs nothing.
///
/// ```swift
/// let cloud = SimulatedOCI(.default)                             // with a clock of its own: cloud.clock
/// let provisioner = Provisioner(cloud.provider)                // the production code, signed in
/// let machine = try await provisioner.provision(MachineRequest(name: "blog", admin: [try CIDR("203.0.113.0/24")]))
/// try await provisioner.destroy("blog")
/// let left = await cloud.contents                                // [] if everything was cleaned up
/// ```
///
/// What Oracle documents is kept to the letter; where the source notes "observed" it follows published answers of the
/// real cloud, and "assumed" marks the rest. An operation that is not simulated answers 501 and names itself.
public actor SimulatedOCI: SimulatedWorld {
    /// `oci`.
    public nonisolated let name = "oci"
    /// The tenancy's OCID, which is the root compartment's too.
    public nonisolated let tenancy: String
    /// The user's OCID.
    public nonisolated let user: String
    /// The OCID of a compartment beneath the root.
    public nonisolated let compartment: String
    /// The home region, `us-phoenix-1` unless the scenario says otherwise: the only one that anything can be made in here.
    /// The tenancy is subscribed to `us-ashburn-1` too (or that to `us-phoenix-1`), which tells about identity and lists
    /// nothing.
    public nonisolated let region: String

    /// The simulated user's key and names. They open nothing anywhere else.
    public nonisolated let credentials: OCICredentials
    /// The user's API key.
    package nonisolated let key: RSAPrivateKey
    /// How requests name that key.
    package nonisolated let keyID: String

    nonisolated let time: TimeSource
    nonisolated let randomness: Randomness
    private var world: OCIWorld
    private var signatures: OCISignatureCheck
    private var traffic: OCITraffic
    /// `nil` while nobody is behind.
    private var history: OCIHistory?
    private var log: WorldLog
    /// The weather that is still to come.
    private var phases: [WorldPhase<OCIConditions>]
    /// The ids of what was there before anybody came.
    private let foreign: Set<String>
    var faults: ActiveFaults
    var mishap: Fault.Kind?

    /// Creates a world with nothing launched in it.
    ///
    /// - Parameters:
    ///   - time: The time of the world. Give the client the same one: dates that differ by more than five minutes
    ///     are refused.
    ///   - speed: What the durations of life cycles are divided by; brought within 0.001 to 1,000,000.
    ///   - durations: How long things take at speed 1.
    ///   - conditions: How much room there is, what the account may have, and what else differs from day to day.
    public init(
        time: TimeSource = .system,
        speed: Double = 1,
        durations: OCIDurations = OCIDurations(),
        conditions: OCIConditions = OCIConditions()
    ) {
        self.init(
            Self.opened(
                OCIWorld(
                    now: time.now,
                    durations: durations,
                    speed: SimulatedSpeed.bounded(speed),
                    conditions: conditions
                )
            ),
            time: time,
            randomness: .system
        )
    }

    /// Creates a world of a scenario, in a time of its own.
    ///
    /// - Parameters:
    ///   - scenario: What the world is like, now and later, and what is there already.
    ///   - time: The time of the world; unless given a ``ManualClock`` on which every sleep ends at once.
    ///   - speed: What the durations of life cycles are divided by; brought within 0.001 to 1,000,000.
    ///   - seed: What ids, and the pauses of the ``provider``, are drawn from.
    public init(_ scenario: OCIScenario, time: TimeSource = ManualClock().time, speed: Double = 1, seed: UInt64 = 0) {
        self.init(
            Self.opened(scenario.world(now: time.now, speed: SimulatedSpeed.bounded(speed), seed: seed)),
            time: time,
            randomness: Randomness(seed: seed),
            phases: scenario.phases(from: time.now)
        )
    }

    /// Creates a copy of a world, in which everything goes on as it would have.
    ///
    /// - Parameters:
    ///   - snapshot: The world. Its calls and its costs so far are not taken along.
    ///   - time: The time of the copy, not before that of the snapshot; unless given a ``ManualClock`` that begins there.
    ///   - seed: What the pauses of the ``provider`` are drawn from.
    /// - Throws: ``ConfigurationError`` if the snapshot is another cloud's, or was read from JSON.
    public init(from snapshot: WorldSnapshot, time: TimeSource? = nil, seed: UInt64 = 0) throws(ConfigurationError) {
        let origin: Origin = try snapshot.origin(of: "oci")
        self.init(
            origin.world,
            time: time ?? ManualClock(start: snapshot.date).time,
            randomness: Randomness(seed: seed),
            phases: origin.phases,
            signatures: origin.signatures,
            traffic: origin.traffic,
            history: origin.history
        )
    }

    private init(
        _ world: OCIWorld,
        time: TimeSource,
        randomness: Randomness,
        phases: [WorldPhase<OCIConditions>] = [],
        signatures: OCISignatureCheck = OCISignatureCheck(),
        traffic: OCITraffic = OCITraffic(),
        history: OCIHistory? = nil
    ) {
        var world = world
        key = Self.sharedKey
        _ = world.takeChanges()
        self.world = world
        self.time = time
        self.randomness = randomness
        self.phases = phases
        self.signatures = signatures
        self.traffic = traffic
        self.history = history
        log = WorldLog(start: time.now)
        let present = OCIKind.allCases.filter(\.isResource).flatMap(world.all)
        foreign = Set(present.map(\.id))
        for thing in present { log.know(thing.shownName, of: thing.id) }
        faults = ActiveFaults(start: time.now)
        tenancy = world.account.tenancy
        user = world.account.user
        compartment = world.account.compartment
        region = world.account.home.name
        keyID = "\(tenancy)/\(user)/\(key.fingerprint)"
        let credentials = try? OCICredentials(
            tenancy: tenancy,
            user: user,
            region: OCIRegion(region),
            privateKey: key
        )
        guard let credentials else { preconditionFailure("The simulated OCIDs are malformed.") }
        self.credentials = credentials
    }

    /// The door in process.
    public nonisolated var transport: SimulatedTransport { SimulatedTransport(to: self) }

    /// The production code over the door in process, with the same time.
    public nonisolated var provider: OCIProvider { provider(over: transport) }

    /// The production code over a transport of the caller's that leads to ``transport``, with the same time.
    public nonisolated func provider(over transport: any HTTPTransport) -> OCIProvider {
        let client = ClientConfiguration(transport: transport, time: time, randomness: randomness)
        guard let provider = try? OCIProvider(credentials, configuration: OCIConfiguration(client: client)) else {
            preconditionFailure("The simulated credentials are refused.")
        }
        return provider
    }

    /// Makes a further key known, under the id that requests name it by.
    package func register(_ key: RSAPublicKey, as keyID: String) {
        signatures.keys[keyID] = key
    }

    /// Opens a session of the user's, as `oci session authenticate` does.
    ///
    /// - Parameters:
    ///   - key: The public half of the session's key.
    ///   - span: How long the token is good.
    /// - Returns: The token, which can be renewed for a day.
    package nonisolated func openSession(for key: RSAPublicKey, lasting span: Duration = .seconds(3600)) -> String {
        OCITokenOffice(tenancy: tenancy, user: user)
            .sessionToken(for: key, now: time.now, lasting: span / .seconds(1))
    }

    /// Keeps these rules no more, to see that a test notices.
    package func ignore(_ rules: [SimulatedRule]) {
        world.rulesOff.formUnion(rules.map(\.name))
    }

    /// Answers a request as Oracle would, with the faults that were injected.
    public func exchange(_ request: HTTPRequest, body: Data) -> SimulatedExchange { faultyExchange(request, body) }

    /// Answers a request as Oracle would.
    public func respond(to request: HTTPRequest, body: Data) -> (HTTPResponse, Data) {
        advance()
        let ids = (world.makeRequestID(), world.makeRequestID(), world.makeRequestID())
        let caller = request.headerFields[.opcRequestID]?.split(separator: "/").first.map(String.init)
        let target = OCIService.call(request, body, at: world.now)
        let answer: SimulatedAnswer
        let clocked = if case .clockSkew(let span) = mishap { world.seen(withClockOffBy: span) } else { world }
        do {
            // Who asks the metadata service is on the instance, and signs nothing; nor does who reads prices.
            if !OCIInstanceMetadata.isMeant(by: request), !OCIPriceList.isMeant(by: request) {
                try signatures.check(request, body: body, in: clocked)
            }
            answer = try perform(request, body, target)
        } catch let refusal as OCIRefusal {
            answer = refusal.answer
        } catch {
            answer = OCIRefusal(500, "InternalServerError", "The simulated cloud failed.").answer
        }
        log.note(world.takeChanges(), hiding: OCIKind.companions)
        log.note(
            request,
            body,
            target?.call,
            status: answer.status,
            code: answer.status < 400 ? nil : answer.body?["code"]?.string,
            at: world.now
        )
        return answer.response(extra: [
            .date: OCIDate.http(clocked.now),
            .opcRequestID: "\(caller ?? ids.0)/\(ids.1)/\(ids.2)",
        ])
    }

    private func perform(
        _ request: HTTPRequest,
        _ body: Data,
        _ target: (service: String, call: SimulatedCall)?
    ) throws -> SimulatedAnswer {
        // What is not signed is neither held up nor late: the metadata service is the instance's own.
        let key = request.headerFields[.authorization].flatMap(OCIAuthorization.init)?.keyID
        let (service, call) = target ?? ("", nil)
        let isRead = call.map(OCIHistory.isRead) ?? true
        if let key, let call {
            try traffic.admit(call.operation, of: OCISignIn.user(of: key, world), in: world)
            if service != "identity", let history { try history.checkCompartments(of: call, at: world) }
            let lag = world.lag(of: call.operation)
            if isRead, lag > .zero, let history {
                var past = history.world(behind: lag, at: world)
                return try OCIService.answer(request, body, &past)
            }
        }
        // What is refused half-way leaves no trace.
        var next = world
        let (answer, isAffected) = try next.answer(request, body, amid: mishap)
        if mishap != nil, !isAffected { faults.forgetLast() }
        if !isRead {
            if world.conditions.lag != .none {
                if history == nil { history = OCIHistory(world) }
                history?.note(next)
            } else {
                history = nil
            }
        }
        world = next
        return answer
    }

    /// The world as it is by now.
    func advanced() -> OCIWorld {
        advance()
        return world
    }

    /// What the world is like now.
    public var conditions: OCIConditions { world.conditions }

    /// Changes what the world is like. What is under way already goes on as it would have.
    public func change(_ body: @Sendable (inout OCIConditions) -> Void) {
        advance()
        body(&world.conditions)
        log.note("the conditions change", at: world.now)
    }

    /// Lets time pass, with the weather that it brings.
    private func advance() {
        let now = time.now
        while let phase = phases.first, phase.date <= now {
            phases.removeFirst()
            world.advance(to: phase.date)
            log.note(world.takeChanges(), hiding: OCIKind.companions)
            world.conditions = phase.conditions
            log.note("the conditions change", at: phase.date)
        }
        world.advance(to: now)
        log.note(world.takeChanges(), hiding: OCIKind.companions)
    }

    /// What exists now, as lines such as `instance blog (RUNNING)`. Empty when nothing is left: what is terminated
    /// does not exist any more, and what comes with a VCN counts as part of it.
    public var contents: [String] {
        advance()
        return world.contents
    }

    /// What a world needs to go on elsewhere.
    private struct Origin: Sendable {
        let world: OCIWorld
        let signatures: OCISignatureCheck
        let traffic: OCITraffic
        let history: OCIHistory?
        let phases: [WorldPhase<OCIConditions>]
    }

    /// The requests so far.
    public var calls: [WorldCall] { log.calls }

    /// What has happened so far.
    public var timeline: WorldTimeline {
        advance()
        return log.timeline
    }

    /// What instances and their boot volumes have cost so far, in US dollars at the prices of the price list of now: by
    /// the hour, and nothing as far as Always Free reaches. Other volumes cost nothing here.
    public var cost: WorldCost {
        advance()
        return world.cost(besides: foreign)
    }

    /// The world as it is now.
    public func snapshot() -> WorldSnapshot {
        advance()
        let origin = Origin(
            world: world,
            signatures: signatures,
            traffic: traffic,
            history: history,
            phases: phases
        )
        return WorldSnapshot(cloud: name, date: world.now, resources: world.resources, origin: origin)
    }

    /// Where a secret stands in the requests so far.
    public func occurrences(of secret: Secret<String>) -> [String] { log.occurrences(of: secret) }

    /// The world with the user's key in it.
    private static func opened(_ world: OCIWorld) -> OCIWorld {
        var world = world
        world.addFirstKey(sharedKey.publicKey)
        return world
    }

    // Making a key of 2048 bits takes a tenth of a second: one for all worlds of the process.
    private static let sharedKey: RSAPrivateKey = {
        guard let key = try? RSAPrivateKey.generate() else { preconditionFailure("OpenSSL cannot make a key.") }
        return key
    }()
}
