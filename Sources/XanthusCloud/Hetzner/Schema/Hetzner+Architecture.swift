extension Hetzner {
    /// A family of processors.
    public struct Architecture: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names one.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Intel and AMD.
        public static let x86 = Architecture(rawValue: "x86")
        /// Ampere, 64 bits.
        public static let arm = Architecture(rawValue: "arm")
    }
}
