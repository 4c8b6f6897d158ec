internal import HTTPTypes

extension Hetzner {
    /// `DELETE /servers/{id}`: removes a server with its disk.
    public struct DeleteServer: Operation {
        /// The number.
        public var id: String

        /// Removes a server.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["servers", id]) }

        /// The work to wait for.
        public typealias Response = ActionResponse
    }
}
