internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/add_route`: adds a route to a private network.
    ///
    /// Repeatable because two routes of one destination cannot be.
    public struct AddNetworkRoute: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// The route.
        public var route: Network.Route

        /// Adds a route.
        public init(id: ID<Network>, _ route: Network.Route) {
            self.id = id
            self.route = route
        }

        /// Refuses a destination that is not private, and a gateway that is none.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(route: route, field: "route") }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks", "\(id)", "actions", "add_route"],
                body: route,
                isRepeatable: true
            )
        }
    }
}
