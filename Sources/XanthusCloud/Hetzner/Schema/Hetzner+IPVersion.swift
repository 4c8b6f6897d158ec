extension Hetzner {
    /// The version of a public address.
    public struct IPVersion: RawRepresentable, Codable, Hashable, Sendable {
        /// The version's name on the wire.
        public let rawValue: String
        /// Names a version.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// One IPv4 address.
        public static let ipv4 = IPVersion(rawValue: "ipv4")
        /// A /64 network of IPv6 addresses.
        public static let ipv6 = IPVersion(rawValue: "ipv6")
    }
}
