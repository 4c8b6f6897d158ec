internal import Foundation
internal import HTTPTypes

/// The services of a simulated OCI, told apart by host where there is one that tells, as in the real cloud.
struct OCIService: Sendable {
    /// The first part of the host's name.
    let name: String
    let router: Router<OCIWorld>

    static let all = [
        OCIService(
            name: "iaas",
            router: Router(
                OCICompute.routes + OCICatalogue.routes + OCINetworks.routes + OCIStorage.routes
                    + OCIWorkRequests.routes
            )
        ),
        OCIService(
            name: "identity",
            router: Router(OCIIdentity.routes + OCICompartments.routes + OCIUsers.routes + OCIPolicies.routes)
        ),
        OCIService(name: "limits", router: Router(OCILimitRoutes.routes)),
        OCIService(name: "usageapi", router: Router(OCIUsage.routes)),
        OCIService(name: "telemetry", router: Router(OCIMetrics.routes)),
        OCIService(name: "apexapps", router: Router(OCIPriceList.routes)),
        OCIService(name: "auth", router: Router(OCISignIn.routes)),
        OCIService(name: "metadata", router: Router(OCIInstanceMetadata.routes)),
    ]

    /// Finds the operation and performs it.
    ///
    /// On Oracle's own host names a service answers only for itself, and all but the home region are empty. On any other
    /// host, such as a loopback server's, all services answer; where two have the same path, as for work requests, the
    /// one that finds the thing.
    static func answer(_ request: HTTPRequest, _ body: Data, _ world: inout OCIWorld) throws -> SimulatedAnswer {
        let labels = (request.authority ?? "").split(separator: ".")
        let isOracle = labels.count >= 4 && labels.suffix(2) == ["oraclecloud", "com"]
        world.region = try isOracle ? region(named: String(labels[1]), world) : world.account.home
        var refusal: OCIRefusal?
        for service in all where !isOracle || service.name == labels[0] {
            guard case .route(let route, let call) = service.router.match(request, body: body, now: world.now) else {
                continue
            }
            if let wish = call.parameter(beyond: route.parameters) {
                throw OCIRefusal.notSimulated("\(route.operation) with \(wish)")
            }
            if world.region != world.account.home {
                return try OCIElsewhere.answer(service.name, route, call, &world)
            }
            do {
                var next = world
                let answer = try route.handler(&next, call)
                world = next
                return answer
            } catch let error as OCIRefusal where error.status == 404 && !isOracle {
                refusal = refusal ?? error
            }
        }
        throw refusal ?? OCIRefusal.notSimulated(request)
    }

    /// What a request asks for, and of which service; `nil` if nobody simulates it.
    static func call(_ request: HTTPRequest, _ body: Data, at now: Date) -> (service: String, call: SimulatedCall)? {
        for service in all {
            guard case .route(_, let call) = service.router.match(request, body: body, now: now) else { continue }
            return (service.name, call)
        }
        return nil
    }

    /// The region that a host name is of.
    private static func region(named name: String, _ world: OCIWorld) throws(OCIRefusal) -> OCIRegionRecord {
        let isReady = world.all(.regionSubscription).contains { $0["regionName"] == name && $0["status"] == "READY" }
        let regions = isReady ? world.account.regions : world.account.subscriptions
        if let region = regions.first(where: { $0.name == name }) { return region }
        try world.demand(.subscription, false, or: .notAuthenticated)
        throw .notSimulated("Region \(name)")
    }
}
