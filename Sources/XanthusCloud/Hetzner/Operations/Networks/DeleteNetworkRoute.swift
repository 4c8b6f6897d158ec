internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/delete_route`: removes a route from a private network.
    ///
    /// Repeatable because it goes only once.
    public struct DeleteNetworkRoute: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// The route.
        public var route: Network.Route

        /// Removes a route.
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
                ["networks", "\(id)", "actions", "delete_route"],
                body: route,
                isRepeatable: true
            )
        }
    }
}
