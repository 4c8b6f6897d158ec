internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/change_ip_range`: makes the range of a private network larger.
    ///
    /// It keeps its first address; only the prefix gets shorter. Servers learn of it when they restart. Repeatable because
    /// it is a replacement.
    public struct ChangeNetworkIPRange: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// The range it shall have, as a CIDR.
        public var ipRange: String

        /// Makes a range larger.
        public init(id: ID<Network>, to ipRange: String) {
            self.id = id
            self.ipRange = ipRange
        }

        /// Refuses a range that is not private or smaller than /24.
        public func check() throws(ConfigurationError) {
            _ = try HetznerGrammar.privateBlock(ipRange, field: "ipRange", prefix: HetznerGrammar.networkPrefix)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks", "\(id)", "actions", "change_ip_range"],
                body: ["ip_range": ipRange],
                isRepeatable: true
            )
        }
    }
}
