public import Foundation
public import HTTPTypes
public import XanthusCloud

/// A Hetzner Cloud project that costs nothing: it speaks the API's wire and remembers what was made.
///
/// ```swift
/// let hetzner = SimulatedHetzner(.default)                        // with a clock of its own: hetzner.clock
/// let pending = try await hetzner.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
/// let server = try await hetzner.provider.wait(for: pending)      // seconds of simulated time, none of yours
/// ```
///
/// It simulates servers with their actions, images, networks, firewalls, primary and floating IPs, volumes, placement groups,
/// load balancers, certificates, DNS, prices, login keys and the catalogue; anything else is answered with 501 and its name.
public actor SimulatedHetzner: SimulatedWorld {
    /// `hetzner`.
    public nonisolated let name = "hetzner"
    /// The path that every operation's own follows.
    public nonisolated let basePath = "/v1"
    /// The project's token: 64 characters, as real ones are. It opens nothing anywhere else.
    public nonisolated var token: Secret<String> { tokens.full }
    /// Another token of the project, which may only read: what it is to change is refused.
    public nonisolated var readOnlyToken: Secret<String> { tokens.readOnly }

    private nonisolated let tokens: HetznerTokens
    nonisolated let time: TimeSource
    nonisolated let randomness: Randomness
    private var world: HetznerWorld
    private var bucket: RateLimitBucket
    private var answered: Int
    private var log: WorldLog
    private var ledger: HetznerLedger
    /// What was there when somebody last looked.
    private var known: [HetznerWorld.Resource: HetznerWorld.Brief]
    /// The weather that is still to come.
    private var phases: [WorldPhase<HetznerConditions>]
    var faults: ActiveFaults
    var mishap: Fault.Kind?

    static let router = Router(
        HetznerWorld.serverRoutes + HetznerWorld.actionRoutes + HetznerWorld.sshKeyRoutes
            + HetznerWorld.firewallRoutes + HetznerWorld.catalogueRoutes
            + HetznerWorld.primaryIPRoutes
            + HetznerWorld.floatingIPRoutes
            + HetznerWorld.volumeRoutes
            + HetznerWorld.zoneRoutes
            + HetznerWorld.rrsetRoutes
            + HetznerWorld.loadBalancerRoutes
            + HetznerWorld.certificateRoutes
            + HetznerWorld.pricingRoutes
            + HetznerWorld.imageRoutes
            + HetznerWorld.placementGroupRoutes
            + HetznerWorld.networkRoutes
    )

    /// What is answered, and what is kept.
    package static let inventory = SimulatorInventory(
        cloud: "Hetzner Cloud",
        services: [("", router)],
        rules: HetznerRules.all,
        gaps: HetznerGaps.all
    )

    /// Makes an empty project.
    ///
    /// - Parameters:
    ///   - time: Where the simulated world reads time from.
    ///   - speed: What the durations are divided by; brought within 0.001 to 1,000,000.
    ///   - durations: How long the cloud takes over things.
    ///   - conditions: The rate limit, and what else differs from day to day.
    public init(
        time: TimeSource = .system,
        speed: Double = 1,
        durations: HetznerDurations = HetznerDurations(),
        conditions: HetznerConditions = HetznerConditions()
    ) {
        self.init(
            HetznerWorld(durations: durations, speed: SimulatedSpeed.bounded(speed), conditions: conditions),
            time: time,
            randomness: .system
        )
    }

    /// Makes a project of a scenario, in a time of its own.
    ///
    /// - Parameters:
    ///   - scenario: What the project is like, now and later, and what is there already.
    ///   - time: The time of the world; unless given a ``ManualClock`` on which every sleep ends at once.
    ///   - speed: What the durations are divided by; brought within 0.001 to 1,000,000.
    ///   - seed: What tokens, and the pauses of the ``provider``, are drawn from.
    public init(
        _ scenario: HetznerScenario,
        time: TimeSource = ManualClock().time,
        speed: Double = 1,
        seed: UInt64 = 0
    ) {
        self.init(
            scenario.world(now: time.now, speed: SimulatedSpeed.bounded(speed)),
            time: time,
            randomness: Randomness(seed: seed),
            phases: scenario.phases(from: time.now)
        )
    }

    /// Makes a copy of a project, in which everything goes on as it would have.
    ///
    /// - Parameters:
    ///   - snapshot: The project. Its calls and its costs so far are not taken along; its tokens are.
    ///   - time: The time of the copy, not before that of the snapshot; unless given a ``ManualClock`` that begins there.
    ///   - seed: What the pauses of the ``provider`` are drawn from.
    /// - Throws: ``ConfigurationError`` if the snapshot is another cloud's, or was read from JSON.
    public init(from snapshot: WorldSnapshot, time: TimeSource? = nil, seed: UInt64 = 0) throws(ConfigurationError) {
        let origin: Origin = try snapshot.origin(of: "hetzner")
        self.init(
            origin.world,
            time: time ?? ManualClock(start: snapshot.date).time,
            randomness: Randomness(seed: seed),
            tokens: origin.tokens,
            phases: origin.phases,
            bucket: origin.bucket,
            answered: origin.answered
        )
    }

    private init(
        _ world: HetznerWorld,
        time: TimeSource,
        randomness: Randomness,
        tokens: HetznerTokens? = nil,
        phases: [WorldPhase<HetznerConditions>] = [],
        bucket: RateLimitBucket? = nil,
        answered: Int = 0
    ) {
        self.tokens = tokens ?? HetznerTokens(randomness)
        self.time = time
        self.randomness = randomness
        self.world = world
        self.phases = phases
        self.bucket = bucket ?? RateLimitBucket(limit: max(1, world.conditions.requestsPerHour), now: time.now)
        self.answered = answered
        known = world.briefs
        log = WorldLog(start: time.now)
        for (resource, brief) in known { log.know(brief.name, of: String(resource.id)) }
        ledger = HetznerLedger(besides: Set(known.keys))
        faults = ActiveFaults(start: time.now)
    }

    /// The door in process.
    public nonisolated var transport: SimulatedTransport { SimulatedTransport(to: self) }

    /// The production code over the door in process, with the same time.
    public nonisolated var provider: HetznerProvider { provider(over: transport) }

    /// The production code over a transport of the caller's that leads to ``transport``, with the same time.
    public nonisolated func provider(over transport: any HTTPTransport) -> HetznerProvider {
        let client = ClientConfiguration(transport: transport, time: time, randomness: randomness)
        let credentials = HetznerCredentials(simulated: token)
        guard let provider = try? HetznerProvider(credentials, configuration: HetznerConfiguration(client: client))
        else {
            preconditionFailure("The default location is refused.")
        }
        return provider
    }

    /// What exists now, as lines such as `server blog (4000001)`. Empty when nothing is left.
    public var contents: [String] {
        advance(to: time.now)
        return world.contents
    }

    /// The world as it is by now.
    func advanced() -> HetznerWorld {
        advance(to: time.now)
        return world
    }

    /// What the world is like now.
    public var conditions: HetznerConditions { world.conditions }

    /// Changes what the world is like. What is under way already goes on as it would have.
    public func change(_ body: @Sendable (inout HetznerConditions) -> Void) {
        advance(to: time.now)
        var conditions = world.conditions
        body(&conditions)
        enter(conditions, at: time.now)
    }

    private func enter(_ conditions: HetznerConditions, at date: Date) {
        if world.conditions.requestsPerHour != conditions.requestsPerHour {
            bucket = RateLimitBucket(limit: max(1, conditions.requestsPerHour), now: date)
        }
        world.conditions = conditions
        log.note("the conditions change", at: date)
    }

    /// Lets time pass, step by step, with the weather that it brings.
    private func advance(to now: Date) {
        while true {
            let phase = phases.first?.date ?? .distantFuture
            let next = min(phase, world.due)
            guard next <= now else { break }
            world.advance(to: next)
            look(at: next)
            if phase == next { enter(phases.removeFirst().conditions, at: next) }
        }
        world.advance(to: now)
    }

    /// Notes what has come, gone or changed, and what has to be paid for.
    private func look(at date: Date) {
        let briefs = world.briefs
        log.note(HetznerWorld.changes(from: known, to: briefs, at: date))
        known = briefs
        ledger.note(world.rates, at: date)
    }

    /// What a world needs to go on elsewhere.
    private struct Origin: Sendable {
        let world: HetznerWorld
        let tokens: HetznerTokens
        let bucket: RateLimitBucket
        let answered: Int
        let phases: [WorldPhase<HetznerConditions>]
    }

    /// The requests so far.
    public var calls: [WorldCall] { log.calls }

    /// What has happened so far.
    public var timeline: WorldTimeline {
        advance(to: time.now)
        return log.timeline
    }

    /// What everything has cost so far, in euros without tax: each started hour, and no more in a month than the month's
    /// price, at the prices that held when it was made. Traffic costs nothing here.
    public var cost: WorldCost {
        let now = time.now
        advance(to: now)
        return ledger.cost(until: now)
    }

    /// The world as it is now.
    public func snapshot() -> WorldSnapshot {
        let now = time.now
        advance(to: now)
        return WorldSnapshot(
            cloud: name,
            date: now,
            resources: world.resources(by: Self.router, at: now),
            origin: Origin(world: world, tokens: tokens, bucket: bucket, answered: answered, phases: phases)
        )
    }

    /// Where a secret stands in the requests so far.
    public func occurrences(of secret: Secret<String>) -> [String] { log.occurrences(of: secret) }

    /// Keeps these rules no more, to see that a test notices.
    package func ignore(_ rules: [SimulatedRule]) {
        world.rulesOff.formUnion(rules.map(\.name))
    }

    /// Answers a request as the API would, with the faults that were injected.
    public func exchange(_ request: HTTPRequest, body: Data) -> SimulatedExchange { faultyExchange(request, body) }

    /// Answers a request as the API would.
    public func respond(to request: HTTPRequest, body: Data) -> (HTTPResponse, Data) {
        let now = time.now
        advance(to: now)
        answered += 1
        let digits = String(answered, radix: 16)
        var headers: HTTPFields = [.correlationID: String(repeating: "0", count: max(0, 16 - digits.count)) + digits]
        let answer: SimulatedAnswer
        do {
            try world.demand(.hetznerRateLimit, bucket.take(at: now), else: .rateLimited(bucket.limit))
            try tokens.admit(request, to: world)
            answer = try handle(request, body, now)
        } catch let refusal as HetznerRefusal {
            answer = refusal.answer
        } catch {
            answer = HetznerRefusal(status: 500, code: "server_error", message: "\(error)").answer
        }
        headers.append(contentsOf: bucket.headers(at: now))
        log.note(
            request,
            body,
            Self.call(request, body, now),
            status: answer.status,
            code: answer.body?["error"]?["code"]?.string,
            at: now
        )
        if request.method != .get { look(at: now) }
        return answer.response(extra: headers)
    }

    private static func call(_ request: HTTPRequest, _ body: Data, _ now: Date) -> SimulatedCall? {
        guard case .route(_, let call) = router.match(request, body: body, now: now) else { return nil }
        return call
    }

    func target(of request: HTTPRequest) -> FaultTarget? {
        guard case .route(let route, _) = Self.router.match(request, body: Data(), now: time.now) else { return nil }
        return FaultTarget(cloud: name, name: route.operation, method: request.method.rawValue)
    }

    private func handle(_ request: HTTPRequest, _ body: Data, _ now: Date) throws -> SimulatedAnswer {
        switch Self.router.match(request, body: body, now: now) {
        case .route(let route, let call):
            guard body.isEmpty || JSON(parsing: body) != nil else {
                throw HetznerRefusal(status: 400, code: "json_error", message: "invalid JSON in request body")
            }
            // A refused operation must leave no trace, so it works on a copy.
            var changed = world
            let (answer, isAffected) = try changed.answer(amid: mishap) { try route.handler(&$0, call) }
            if mishap != nil, !isAffected { faults.forgetLast() }
            changed.settleSelections(at: now)
            world = changed
            return answer
        case .otherMethod, .none:
            let path = (request.path ?? "").prefix { $0 != "?" }
            throw HetznerRefusal.notSimulated("\(request.method) \(path)")
        }
    }
}

extension HTTPField.Name {
    static let correlationID = HTTPField.Name("X-Correlation-Id")!
}
