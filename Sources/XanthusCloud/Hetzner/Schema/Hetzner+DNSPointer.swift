extension Hetzner {
    /// The name that an address leads back to.
    public struct DNSPointer: Decodable, Hashable, Sendable {
        /// The address.
        public let ip: String
        /// The name; absent where there is none.
        public let dnsPointer: String?

        private enum CodingKeys: String, CodingKey {
            case ip
            case dnsPointer = "dns_ptr"
        }
    }
}
