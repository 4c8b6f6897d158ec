internal import HTTPTypes

extension Hetzner {
    /// `POST /floating_ips/{id}/actions/change_protection`: protects a floating IP from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeFloatingIPProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<FloatingIP>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a floating IP, or no more.
        public init(id: ID<FloatingIP>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["floating_ips", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
