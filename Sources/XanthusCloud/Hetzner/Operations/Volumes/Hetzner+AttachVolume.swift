internal import HTTPTypes

extension Hetzner {
    /// `POST /volumes/{id}/actions/attach`: gives a volume to a server of its location.
    ///
    /// Repeatable: a second time answers `volume_already_attached`.
    public struct AttachVolume: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Volume>
        /// The server.
        public var server: ID<Server>
        /// Whether the server's operating system shall mount it; not, unless given.
        public var automount: Bool?

        /// Gives a volume to a server.
        public init(id: ID<Volume>, server: ID<Server>, automount: Bool? = nil) {
            self.id = id
            self.server = server
            self.automount = automount
        }

        private struct Body: Encodable {
            let server: ID<Server>
            let automount: Bool?
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["volumes", "\(id)", "actions", "attach"],
                body: Body(server: server, automount: automount),
                isRepeatable: true
            )
        }
    }
}
