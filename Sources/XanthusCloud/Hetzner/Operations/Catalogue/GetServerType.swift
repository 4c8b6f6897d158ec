internal import HTTPTypes

extension Hetzner {
    /// `GET /server_types/{id}`: reads a size of machine, also one that is offered no more.
    public struct GetServerType: Operation {
        /// What is read.
        public typealias Response = ServerType

        /// The number.
        public var id: ID<ServerType>

        /// Reads a size of machine.
        public init(id: ID<ServerType>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["server_types", "\(id)"]) }
    }
}
