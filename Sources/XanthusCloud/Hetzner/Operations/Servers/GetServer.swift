internal import HTTPTypes

extension Hetzner {
    /// `GET /servers/{id}`: reads a server.
    public struct GetServer: Operation {
        /// The number.
        public var id: String

        /// Reads a server.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["servers", id]) }

        /// The server.
        public struct Response: Decodable, Sendable {
            /// The server.
            public let server: Server
        }
    }
}
