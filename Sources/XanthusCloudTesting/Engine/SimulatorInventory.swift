internal import HTTPTypes

/// What a simulated cloud answers and what it keeps to, for the page that lists it.
package struct SimulatorInventory: Sendable {
    /// An operation that is answered.
    package struct Operation: Sendable {
        /// The part of the API that it belongs to; empty where there is only one.
        package let service: String
        /// The vendor's name for it.
        package let name: String
        /// The verb.
        package let method: String
        /// The path, with parameters in braces.
        package let path: String
        /// What it answers 501 for, though the vendor knows it: fields of the body, `field=value`, or parameters.
        package let gaps: [String]
    }

    /// The vendor's name.
    package let cloud: String
    /// What is answered; all else gets a 501 that names it.
    package let operations: [Operation]
    /// What is kept.
    package let rules: [SimulatedRule]

    /// - Parameter gaps: Of each operation, by its name.
    init<World>(
        cloud: String,
        services: [(name: String, router: Router<World>)],
        rules: [SimulatedRule] = [],
        gaps: [String: [String]] = [:]
    ) {
        self.cloud = cloud
        operations = services.flatMap { service in
            service.router.routes.map { route in
                Operation(
                    service: service.name,
                    name: route.operation,
                    method: route.method.rawValue,
                    path: route.pattern.joined(separator: "/"),
                    gaps: gaps[route.operation] ?? []
                )
            }
        }
        self.rules = rules
    }
}
