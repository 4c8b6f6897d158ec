internal import HTTPTypes

/// What a region answers that the tenancy is subscribed to and not at home in: identity, and that it is empty.
enum OCIElsewhere {
    /// Lists of what Oracle has there, and not of what the tenancy has: not simulated.
    private static let catalogues: Set = ["ListShapes", "ListImages", "ListVolumeBackupPolicies"]

    static func answer(
        _ service: String,
        _ route: Route<OCIWorld>,
        _ call: SimulatedCall,
        _ world: inout OCIWorld
    ) throws -> SimulatedAnswer {
        let home = world.account.home
        switch service {
        case "identity":
            try world.demand(
                .homeRegion,
                call.request.method == .get,
                or: OCIRefusal(
                    403,
                    "NotAllowed",
                    "Please go to your home region \(home.key) to execute CREATE, UPDATE and DELETE operations"
                )
            )
            return try route.handler(&world, call)
        case "usageapi":
            try world.demand(.usageAtHome, false, or: .notFound)
            return try route.handler(&world, call)
        case "iaas" where call.request.method == .get && !catalogues.contains(route.operation):
            guard call.parameters.isEmpty else { throw OCIRefusal.notFound }
            _ = try world.checked(compartment: call.query("compartmentId"))
            return SimulatedAnswer(200, [])
        default:
            throw OCIRefusal.notSimulated("\(route.operation) in the region \(world.region.name)")
        }
    }
}
