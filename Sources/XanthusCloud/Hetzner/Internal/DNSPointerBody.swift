extension Hetzner {
    /// The name that an address shall lead back to; none is written as null, which has a meaning.
    struct DNSPointerBody: Encodable {
        let ip: String
        let dnsPointer: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(ip, forKey: .ip)
            try container.encode(dnsPointer, forKey: .dnsPointer)
        }

        private enum CodingKeys: String, CodingKey {
            case ip
            case dnsPointer = "dns_ptr"
        }
    }
}
