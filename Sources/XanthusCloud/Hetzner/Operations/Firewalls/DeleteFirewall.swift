internal import HTTPTypes

extension Hetzner {
    /// `DELETE /firewalls/{id}`: removes a packet filter that stands in front of nothing.
    public struct DeleteFirewall: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<Firewall>

        /// Removes a packet filter.
        public init(id: ID<Firewall>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["firewalls", "\(id)"]) }
    }
}
