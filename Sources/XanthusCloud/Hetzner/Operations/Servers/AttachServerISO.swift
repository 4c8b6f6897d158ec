internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/attach_iso`: puts a medium into a server, which boots from it at its next start.
    ///
    /// Repeatable because it is a replacement.
    public struct AttachServerISO: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The medium; it takes the place of one that is there.
        public var iso: Reference<ISO>

        /// Puts a medium into a server.
        public init(id: ID<Server>, iso: Reference<ISO>) {
            self.id = id
            self.iso = iso
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "attach_iso"],
                body: ["iso": iso],
                isRepeatable: true
            )
        }
    }
}
