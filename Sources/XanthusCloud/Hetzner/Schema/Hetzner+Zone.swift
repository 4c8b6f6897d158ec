public import struct Foundation.Date

extension Hetzner {
    /// A zone of the DNS on Hetzner's nameservers.
    public struct Zone: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "zone"
        /// What many are called in an answer.
        public static let plural = "zones"

        /// Where a zone's records come from.
        public struct Mode: RawRepresentable, Codable, Hashable, Sendable {
            /// The mode's name on the wire.
            public let rawValue: String
            /// Names a mode.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// From the API.
            public static let primary = Mode(rawValue: "primary")
            /// From other nameservers, by zone transfer.
            public static let secondary = Mode(rawValue: "secondary")
        }

        /// Whether a zone is served as it shall be.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// It is.
            public static let ok = Status(rawValue: "ok")
            /// A change is under way.
            public static let updating = Status(rawValue: "updating")
            /// It is not.
            public static let error = Status(rawValue: "error")
        }

        /// Who answers for the zone.
        public struct Nameservers: Decodable, Hashable, Sendable {
            /// Whether the zone above leads to Hetzner's nameservers.
            public struct Delegation: RawRepresentable, Decodable, Hashable, Sendable {
                /// The state's name on the wire.
                public let rawValue: String
                /// Names a state.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// To all of them and to no others.
                public static let valid = Delegation(rawValue: "valid")
                /// To some of them, or to others too.
                public static let partiallyValid = Delegation(rawValue: "partially-valid")
                /// To others.
                public static let invalid = Delegation(rawValue: "invalid")
                /// To nameservers that do not answer for it.
                public static let lame = Delegation(rawValue: "lame")
                /// The name is nobody's.
                public static let unregistered = Delegation(rawValue: "unregistered")
                /// Not looked at yet.
                public static let unknown = Delegation(rawValue: "unknown")
            }

            /// Hetzner's, with a dot at the end.
            public let assigned: [String]?
            /// Those that the zone above leads to.
            public let delegated: [String]?
            /// When that was looked at last.
            public let lastCheck: Date?
            /// Whether the zone above leads to Hetzner's nameservers.
            public let delegation: Delegation?

            private enum CodingKeys: String, CodingKey {
                case assigned
                case delegated
                case lastCheck = "delegation_last_check"
                case delegation = "delegation_status"
            }
        }

        /// The number.
        public let id: Hetzner.ID<Zone>
        /// The name in lower case, without a dot at the end.
        public let name: String
        /// Where the records come from.
        public let mode: Mode
        /// How long others may remember a record that does not say it, in seconds.
        public let ttl: Int?
        /// Whether it is served as it shall be.
        public let status: Status?
        /// How many records it has.
        public let recordCount: Int?
        /// Where the records of a secondary zone come from.
        public let primaryNameservers: [PrimaryNameserver]?
        /// Who answers for it.
        public let authoritativeNameservers: Nameservers?
        /// Where the name is registered: `hetzner`, `other` or `unknown`.
        public let registrar: String?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// When it was made.
        public let created: Date?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case mode
            case ttl
            case status
            case recordCount = "record_count"
            case primaryNameservers = "primary_nameservers"
            case authoritativeNameservers = "authoritative_nameservers"
            case registrar
            case protection
            case labels
            case created
        }
    }
}
