extension OCI {
    /// Whether a VNIC has an address.
    public struct IPState: RawRepresentable, Codable, Hashable, Sendable {
        /// The state's name on the wire.
        public let rawValue: String
        /// Names a state.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// A VNIC has it.
        public static let assigned = IPState(rawValue: "ASSIGNED")
        /// Nobody has it.
        public static let available = IPState(rawValue: "AVAILABLE")
    }

    /// How long an address is kept.
    public struct IPLifetime: RawRepresentable, Codable, Hashable, Sendable {
        /// The lifetime's name on the wire.
        public let rawValue: String
        /// Names a lifetime.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// As long as what has it.
        public static let ephemeral = IPLifetime(rawValue: "EPHEMERAL")
        /// Until it is removed.
        public static let reserved = IPLifetime(rawValue: "RESERVED")
    }
}
