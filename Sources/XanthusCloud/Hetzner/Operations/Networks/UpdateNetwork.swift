internal import HTTPTypes

extension Hetzner {
    /// `PUT /networks/{id}`: changes what a private network is called, its labels, and what its vSwitch learns.
    public struct UpdateNetwork: Operation {
        /// The network as it is then.
        public typealias Response = Network

        /// The number.
        public var id: ID<Network>
        /// The name; unchanged if `nil`.
        public var name: String?
        /// All labels it shall have; unchanged if `nil`.
        public var labels: Labels?
        /// Whether the vSwitch that it is coupled with learns its routes; unchanged if `nil`.
        public var exposesRoutesToVSwitch: Bool?

        /// Changes a private network.
        public init(
            id: ID<Network>,
            name: String? = nil,
            labels: Labels? = nil,
            exposesRoutesToVSwitch: Bool? = nil
        ) {
            self.id = id
            self.name = name
            self.labels = labels
            self.exposesRoutesToVSwitch = exposesRoutesToVSwitch
        }

        private struct Body: Encodable {
            let name: String?
            let labels: Labels?
            let exposesRoutesToVSwitch: Bool?

            private enum CodingKeys: String, CodingKey {
                case name
                case labels
                case exposesRoutesToVSwitch = "expose_routes_to_vswitch"
            }
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["networks", "\(id)"],
                body: Body(name: name, labels: labels, exposesRoutesToVSwitch: exposesRoutesToVSwitch)
            )
        }
    }
}
