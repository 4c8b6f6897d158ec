public import Foundation
public import HTTPTypes
public import XanthusCloud

/// A Hetzner Cloud project that costs nothing: it speaks the API's wire and remembers what was made.
///
/// ```swift
/// let clock = ManualClock()
/// let hetzner = SimulatedHetzner(time: clock.time)
/// let pending = try await hetzner.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
/// let server = try await hetzner.provider.wait(for: pending)      // seconds of simulated time, none of yours
/// ```
///
/// It simulates servers with their actions, images, networks, firewalls, primary and floating IPs, volumes, placement groups,
/// load balancers, certificates, DNS, prices, login keys and the catalogue; anything else is answered with 501 and its name.
public actor SimulatedHetzner: SimulatedEndpoint {
    /// `hetzner`.
    public nonisolated let name = "hetzner"
    /// The path that every operation's own follows.
    public nonisolated let basePath = "/v1"
    /// The project's token: 64 characters, as real ones are. It opens nothing anywhere else.
    public nonisolated var token: Secret<String> { tokens.full }
    /// Another token of the project, which may only read: what it is to change is refused.
    public nonisolated var readOnlyToken: Secret<String> { tokens.readOnly }

    private let tokens = HetznerTokens()
    nonisolated let time: TimeSource
    private var world: HetznerWorld
    private var bucket: RateLimitBucket
    private var answered = 0

    private static let router = Router(
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
        self.time = time
        world = HetznerWorld(durations: durations, speed: SimulatedSpeed.bounded(speed), conditions: conditions)
        bucket = RateLimitBucket(limit: max(1, conditions.requestsPerHour), now: time.now)
    }

    /// The door in process.
    public nonisolated var transport: SimulatedTransport { SimulatedTransport(to: self) }

    /// The production code over the door in process, with the same time.
    public nonisolated var provider: HetznerProvider {
        let client = ClientConfiguration(transport: transport, time: time)
        let credentials = HetznerCredentials(simulated: token)
        guard let provider = try? HetznerProvider(credentials, configuration: HetznerConfiguration(client: client))
        else {
            preconditionFailure("The default location is refused.")
        }
        return provider
    }

    /// What exists now, as lines such as `server blog (4000001)`. Empty when nothing is left.
    public var contents: [String] {
        world.advance(to: time.now)
        return world.contents
    }

    /// The world as it is by now.
    func advanced() -> HetznerWorld {
        world.advance(to: time.now)
        return world
    }

    /// What the world is like now.
    public var conditions: HetznerConditions { world.conditions }

    /// Changes what the world is like. What is under way already goes on as it would have.
    public func change(_ body: @Sendable (inout HetznerConditions) -> Void) {
        let limit = world.conditions.requestsPerHour
        world.advance(to: time.now)
        body(&world.conditions)
        if world.conditions.requestsPerHour != limit {
            bucket = RateLimitBucket(limit: max(1, world.conditions.requestsPerHour), now: time.now)
        }
    }

    /// Keeps these rules no more, to see that a test notices.
    package func ignore(_ rules: [SimulatedRule]) {
        world.rulesOff.formUnion(rules.map(\.name))
    }

    /// Answers a request as the API would.
    public func respond(to request: HTTPRequest, body: Data) async -> (HTTPResponse, Data) {
        let now = time.now
        world.advance(to: now)
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
        return answer.response(extra: headers)
    }

    private func handle(_ request: HTTPRequest, _ body: Data, _ now: Date) throws -> SimulatedAnswer {
        switch Self.router.match(request, body: body, now: now) {
        case .route(let route, let call):
            guard body.isEmpty || JSON(parsing: body) != nil else {
                throw HetznerRefusal(status: 400, code: "json_error", message: "invalid JSON in request body")
            }
            // A refused operation must leave no trace, so it works on a copy.
            var changed = world
            let answer = try route.handler(&changed, call)
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
    fileprivate static let correlationID = HTTPField.Name("X-Correlation-Id")!
}
