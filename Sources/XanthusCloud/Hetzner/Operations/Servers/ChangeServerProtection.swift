internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/change_protection`: protects a server from removal and from being rebuilt, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeServerProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// Whether it can be neither removed nor rebuilt. Hetzner takes one value for both.
        public var isProtected: Bool

        /// Protects a server, or no more.
        public init(id: ID<Server>, isProtected: Bool) {
            self.id = id
            self.isProtected = isProtected
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "change_protection"],
                body: ["delete": isProtected, "rebuild": isProtected],
                isRepeatable: true
            )
        }
    }
}
