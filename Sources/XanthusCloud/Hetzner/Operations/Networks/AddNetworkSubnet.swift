internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/add_subnet`: adds a part that addresses are given out from.
    ///
    /// Repeatable if it names its range: two of one range cannot be. Without one a second would get the next free /24.
    public struct AddNetworkSubnet: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// The part.
        public var subnet: Network.NewSubnet

        /// Adds a part.
        public init(id: ID<Network>, _ subnet: Network.NewSubnet) {
            self.id = id
            self.subnet = subnet
        }

        /// Refuses a range that is not private or smaller than /30, and a vSwitch where none belongs.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(subnet: subnet, field: "subnet") }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks", "\(id)", "actions", "add_subnet"],
                body: subnet,
                isRepeatable: subnet.ipRange != nil
            )
        }
    }
}
