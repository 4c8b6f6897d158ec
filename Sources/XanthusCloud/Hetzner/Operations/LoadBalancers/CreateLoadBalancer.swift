internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers`: makes a load balancer.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateLoadBalancer: Operation {
        /// What the load balancer shall be.
        public struct Details: Sendable {
            /// Where it shall stand.
            public enum Place: Hashable, Sendable {
                /// In a location.
                case location(Reference<Location>)
                /// In a location of a zone that Hetzner chooses.
                case networkZone(NetworkZone)
            }

            /// The name, unique in the project: up to 128 characters, with no space at its ends.
            public var name: String
            /// The size.
            public var type: Reference<LoadBalancerType>
            /// Where it shall stand.
            public var place: Place
            /// How a target is chosen; one after the other unless given.
            public var algorithm: LoadBalancer.Algorithm?
            /// What it listens for, each on a port of its own.
            public var services: [LoadBalancer.Service] = []
            /// Where it sends what comes in.
            public var targets: [LoadBalancerTarget] = []
            /// Whether it takes what comes from the internet; it does unless told.
            public var publicInterface: Bool?
            /// The private network to join.
            public var network: ID<Network>?
            /// The primary IPv4 address to have; a new one unless given. It cannot be changed later.
            public var ipv4: ID<PrimaryIP>?
            /// The primary IPv6 address to have; a new one unless given. It cannot be changed later.
            public var ipv6: ID<PrimaryIP>?
            /// The labels.
            public var labels = Labels()

            /// Describes a load balancer.
            public init(name: String, type: Reference<LoadBalancerType>, in place: Place) {
                self.name = name
                self.type = type
                self.place = place
            }
        }

        /// What the load balancer shall be.
        public var details: Details

        /// Makes a load balancer.
        public init(_ details: Details) {
            self.details = details
        }

        /// Refuses names, services and targets outside the grammar, and private targets without a network.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(loadBalancerName: details.name)
            for service in details.services { try HetznerGrammar.check(service) }
            let ports = details.services.map(\.listenPort)
            guard Set(ports).count == ports.count else {
                throw ConfigurationError(
                    "services",
                    rule: "Two listen on one port.",
                    nextStep: "Give each a port of its own."
                )
            }
            for target in details.targets {
                try HetznerGrammar.check(target)
                if target.usesPrivateIP, details.network == nil {
                    throw ConfigurationError(
                        "targets",
                        rule: "One is to be reached by a private address, without a network.",
                        nextStep: "Give the network that it and the load balancer are in."
                    )
                }
            }
        }

        private struct Body: Encodable {
            struct PublicNet: Encodable {
                let ipv4: ID<PrimaryIP>?
                let ipv6: ID<PrimaryIP>?
            }

            let name: String
            let type: Reference<LoadBalancerType>
            var location: Reference<Location>?
            var networkZone: NetworkZone?
            let algorithm: LoadBalancer.Algorithm?
            let services: [LoadBalancer.Service]?
            let targets: [LoadBalancerTargetBody]?
            let publicInterface: Bool?
            let network: ID<Network>?
            let publicNet: PublicNet?
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case type = "load_balancer_type"
                case location
                case networkZone = "network_zone"
                case algorithm
                case services
                case targets
                case publicInterface = "public_interface"
                case network
                case publicNet = "public_net"
                case labels
            }
        }

        /// What to send.
        public var request: OperationRequest {
            let hasAddress = details.ipv4 != nil || details.ipv6 != nil
            var body = Body(
                name: details.name,
                type: details.type,
                algorithm: details.algorithm,
                services: details.services.isEmpty ? nil : details.services,
                targets: details.targets.isEmpty ? nil : details.targets.map { LoadBalancerTargetBody(target: $0) },
                publicInterface: details.publicInterface,
                network: details.network,
                publicNet: hasAddress ? Body.PublicNet(ipv4: details.ipv4, ipv6: details.ipv6) : nil,
                labels: details.labels
            )
            switch details.place {
            case .location(let location): body.location = location
            case .networkZone(let zone): body.networkZone = zone
            }
            return OperationRequest(.post, ["load_balancers"], body: body, isRepeatable: true)
        }

        /// The load balancer and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The load balancer.
            public let loadBalancer: LoadBalancer
            /// The making.
            public let action: Action

            private enum CodingKeys: String, CodingKey {
                case loadBalancer = "load_balancer"
                case action
            }
        }
    }
}
