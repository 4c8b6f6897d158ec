internal import HTTPTypes

extension Hetzner {
    /// `DELETE /servers/{id}`: removes a server. What is attached to it is detached; primary IPs that are to go with it go.
    public struct DeleteServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Removes a server.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["servers", "\(id)"]) }
    }
}
