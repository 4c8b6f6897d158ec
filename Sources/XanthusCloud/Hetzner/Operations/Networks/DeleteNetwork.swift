internal import HTTPTypes

extension Hetzner {
    /// `DELETE /networks/{id}`: removes a private network. What is in it leaves it.
    public struct DeleteNetwork: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<Network>

        /// Removes a private network.
        public init(id: ID<Network>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["networks", "\(id)"]) }
    }
}
