internal import HTTPTypes

extension Hetzner {
    /// `POST /networks`: makes a private network.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateNetwork: Operation {
        /// The network.
        public typealias Response = Network

        /// The name, unique in the project.
        public var name: String
        /// The range, as a CIDR: of RFC 1918, /24 or larger. It can only grow later; /16 is advised.
        public var ipRange: String
        /// The parts that addresses are given out from.
        public var subnets: [Network.NewSubnet]
        /// Where packets for other networks go.
        public var routes: [Network.Route]
        /// Whether the vSwitch that it is coupled with learns its routes; not unless given.
        public var exposesRoutesToVSwitch: Bool?
        /// The labels.
        public var labels: Labels

        /// Makes a private network.
        public init(
            name: String,
            ipRange: String,
            subnets: [Network.NewSubnet] = [],
            routes: [Network.Route] = [],
            labels: Labels = Labels()
        ) {
            self.name = name
            self.ipRange = ipRange
            self.subnets = subnets
            self.routes = routes
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let ipRange: String
            let subnets: [Network.NewSubnet]
            let routes: [Network.Route]
            let exposesRoutesToVSwitch: Bool?
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case ipRange = "ip_range"
                case subnets
                case routes
                case exposesRoutesToVSwitch = "expose_routes_to_vswitch"
                case labels
            }
        }

        /// Refuses an empty name, ranges that are not private, too small or overlap, and gateways that are none.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(name: name)
            try HetznerGrammar.check(range: ipRange, subnets: subnets, routes: routes)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks"],
                body: Body(
                    name: name,
                    ipRange: ipRange,
                    subnets: subnets,
                    routes: routes,
                    exposesRoutesToVSwitch: exposesRoutesToVSwitch,
                    labels: labels
                ),
                isRepeatable: true
            )
        }
    }
}
