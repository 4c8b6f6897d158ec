internal import HTTPTypes

extension Hetzner {
    /// `POST /networks/{id}/actions/change_protection`: protects a private network from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeNetworkProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Network>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a private network, or no more.
        public init(id: ID<Network>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networks", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
