internal import HTTPTypes

extension Hetzner {
    /// `GET /networks/{id}`: reads a private network.
    public struct GetNetwork: Operation {
        /// The network.
        public typealias Response = Network

        /// The number.
        public var id: ID<Network>

        /// Reads a private network.
        public init(id: ID<Network>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["networks", "\(id)"]) }
    }
}
