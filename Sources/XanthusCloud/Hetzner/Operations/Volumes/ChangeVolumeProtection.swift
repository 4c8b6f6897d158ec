internal import HTTPTypes

extension Hetzner {
    /// `POST /volumes/{id}/actions/change_protection`: protects a volume from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeVolumeProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Volume>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a volume, or no more.
        public init(id: ID<Volume>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["volumes", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
