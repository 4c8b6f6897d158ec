internal import HTTPTypes

extension Hetzner {
    /// `GET /firewalls/{id}`: reads a packet filter.
    public struct GetFirewall: Operation {
        /// The packet filter.
        public typealias Response = Firewall

        /// The number.
        public var id: ID<Firewall>

        /// Reads a packet filter.
        public init(id: ID<Firewall>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["firewalls", "\(id)"]) }
    }
}
