internal import HTTPTypes

extension Hetzner {
    /// `POST /images/{id}/actions/change_protection`: protects a snapshot from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeImageProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Image>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a snapshot, or no more.
        public init(id: ID<Image>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["images", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
