internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/change_dns_ptr`: changes the name that an address of a load balancer leads
    /// back to.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeLoadBalancerDNSPtr: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The address.
        public var ip: String
        /// The name; `nil` for Hetzner's own, or for IPv6 none.
        public var dnsPointer: String?

        /// Changes a name.
        public init(id: ID<LoadBalancer>, ip: String, to dnsPointer: String?) {
            self.id = id
            self.ip = ip
            self.dnsPointer = dnsPointer
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(address: ip, field: "ip")
            try HetznerGrammar.check(dnsPointer: dnsPointer)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "change_dns_ptr"],
                body: DNSPointerBody(ip: ip, dnsPointer: dnsPointer),
                isRepeatable: true
            )
        }
    }
}
