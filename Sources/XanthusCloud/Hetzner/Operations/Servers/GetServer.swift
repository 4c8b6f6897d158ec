internal import HTTPTypes

extension Hetzner {
    /// `GET /servers/{id}`: reads a server.
    public struct GetServer: Operation {
        /// The server.
        public typealias Response = Server

        /// The number.
        public var id: ID<Server>

        /// Reads a server.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["servers", "\(id)"]) }
    }
}
