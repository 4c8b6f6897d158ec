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
        OCIService(name: "identity", router: Router(OCIIdentity.routes)),
        OCIService(name: "auth", router: Router(OCISignIn.routes)),
        OCIService(name: "metadata", router: Router(OCIInstanceMetadata.routes)),
    ]

    /// Finds the operation and performs it.
    ///
    /// On Oracle's own host names a service answers only for itself, and only the home region is simulated. On any
    /// other host, such as a loopback server's, all services answer.
    static func answer(_ request: HTTPRequest, _ body: Data, _ world: inout OCIWorld) throws -> SimulatedAnswer {
        let labels = (request.authority ?? "").split(separator: ".")
        let isOracle = labels.count >= 4 && labels.suffix(2) == ["oraclecloud", "com"]
        if isOracle, labels[1] != world.account.home.name {
            throw OCIRefusal.notSimulated("Region \(labels[1])")
        }
        for service in all where !isOracle || service.name == labels[0] {
            if case .route(let route, let call) = service.router.match(request, body: body, now: world.now) {
                return try route.handler(&world, call)
            }
        }
        throw OCIRefusal.notSimulated(request)
    }
}
