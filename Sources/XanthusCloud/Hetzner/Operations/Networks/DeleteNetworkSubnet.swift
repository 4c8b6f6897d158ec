internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/delete_subnet`: removes a part of a private network that nothing is in.
    ///
    /// Repeatable because it goes only once.
    public struct DeleteNetworkSubnet: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// The part's range, as a CIDR.
        public var ipRange: String

        /// Removes a part.
        public init(id: ID<Network>, ipRange: String) {
            self.id = id
            self.ipRange = ipRange
        }

        /// Refuses what is no private range.
        public func check() throws(ConfigurationError) {
            _ = try HetznerGrammar.privateBlock(ipRange, field: "ipRange", prefix: HetznerGrammar.subnetPrefix)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks", "\(id)", "actions", "delete_subnet"],
                body: ["ip_range": ipRange],
                isRepeatable: true
            )
        }
    }
}
