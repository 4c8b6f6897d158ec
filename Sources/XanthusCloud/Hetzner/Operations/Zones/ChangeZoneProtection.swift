internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/actions/change_protection`: protects a zone from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeZoneProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a zone, or no more.
        public init(_ zone: Reference<Zone>, delete: Bool) {
            self.zone = zone
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["zones", "\(zone)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
