internal import HTTPTypes

extension Hetzner {
    /// `POST /primary_ips/{id}/actions/change_protection`: protects a primary IP from removal, or no more.
    ///
    /// One that goes with its server (`autoDelete`) cannot be protected. Repeatable because it is a replacement.
    public struct ChangePrimaryIPProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<PrimaryIP>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a primary IP, or no more.
        public init(id: ID<PrimaryIP>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["primary_ips", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
