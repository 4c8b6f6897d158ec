internal import HTTPTypes

extension Hetzner {
    /// `DELETE /firewalls/{id}`: removes a packet filter that stands in front of nothing.
    public struct DeleteFirewall: Operation {
        /// The number.
        public var id: String

        /// Removes a packet filter.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["firewalls", id]) }

        /// Nothing.
        public typealias Response = Nothing
    }
}
