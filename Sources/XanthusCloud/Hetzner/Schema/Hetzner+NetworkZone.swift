extension Hetzner {
    /// Locations that a private network spans.
    public struct NetworkZone: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// The zone's name on the wire.
        public let rawValue: String
        /// Names a zone.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Names a zone.
        public init(stringLiteral value: String) { self.init(rawValue: value) }
        /// Nuremberg, Falkenstein and Helsinki.
        public static let euCentral = NetworkZone(rawValue: "eu-central")
        /// Ashburn.
        public static let usEast = NetworkZone(rawValue: "us-east")
        /// Hillsboro.
        public static let usWest = NetworkZone(rawValue: "us-west")
        /// Singapore.
        public static let apSoutheast = NetworkZone(rawValue: "ap-southeast")
    }
}
