public import struct Foundation.Date

extension Hetzner {
    /// A public address that moves between servers, also of different locations and while they run.
    ///
    /// The server's operating system has to be told of it. It costs by the month.
    public struct FloatingIP: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "floating_ip"
        /// What many are called in an answer.
        public static let plural = "floating_ips"

        /// The number.
        public let id: Hetzner.ID<FloatingIP>
        /// The name, unique in the project.
        public let name: String
        /// The version.
        public let type: IPVersion
        /// The address; for IPv6 a network such as `2001:db8::/64`.
        public let ip: String
        /// A note.
        public let description: String?
        /// The server that it leads to; null if none.
        public let server: Hetzner.ID<Server>?
        /// Whether Hetzner has blocked it because of abuse.
        public let blocked: Bool?
        /// When it was made.
        public let created: Date?
        /// The names that its addresses lead back to.
        public let dnsPointers: [DNSPointer]?
        /// The location where it is at its best.
        public let homeLocation: Location?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case type
            case ip
            case description
            case server
            case blocked
            case created
            case dnsPointers = "dns_ptr"
            case homeLocation = "home_location"
            case protection
            case labels
        }
    }
}
