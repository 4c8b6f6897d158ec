internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/change_dns_ptr`: changes the name that an address of a server leads back to.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeServerDNSPtr: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The address: the server's IPv4 address, or one within its IPv6 network.
        public var ip: String
        /// The name; `nil` for Hetzner's own name of an IPv4 address, and for none of an IPv6 address.
        public var dnsPointer: String?

        /// Changes the name that an address leads back to.
        public init(id: ID<Server>, ip: String, to dnsPointer: String?) {
            self.id = id
            self.ip = ip
            self.dnsPointer = dnsPointer
        }

        /// Refuses what is no address, and what is no name in DNS.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(address: ip, field: "ip")
            try HetznerGrammar.check(dnsPointer: dnsPointer)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "change_dns_ptr"],
                body: DNSPointerBody(ip: ip, dnsPointer: dnsPointer),
                isRepeatable: true
            )
        }
    }
}
