extension Hetzner {
    /// The records of one name and type in a zone.
    public struct RRSet: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "rrset"
        /// What many are called in an answer.
        public static let plural = "rrsets"

        /// What records say.
        public struct RecordType: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
            /// The type's name, in capitals.
            public let rawValue: String
            /// Names a type.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// The type's name.
            public var description: String { rawValue }

            /// An IPv4 address.
            public static let a = RecordType(rawValue: "A")
            /// An IPv6 address.
            public static let aaaa = RecordType(rawValue: "AAAA")
            /// Who may issue certificates.
            public static let caa = RecordType(rawValue: "CAA")
            /// Another name for the same.
            public static let cname = RecordType(rawValue: "CNAME")
            /// The signer of a zone below.
            public static let ds = RecordType(rawValue: "DS")
            /// A machine's kind.
            public static let hinfo = RecordType(rawValue: "HINFO")
            /// Where a web service is.
            public static let https = RecordType(rawValue: "HTTPS")
            /// Who takes mail.
            public static let mx = RecordType(rawValue: "MX")
            /// Who answers.
            public static let ns = RecordType(rawValue: "NS")
            /// The name of an address.
            public static let ptr = RecordType(rawValue: "PTR")
            /// Who is responsible.
            public static let rp = RecordType(rawValue: "RP")
            /// The head of the zone.
            public static let soa = RecordType(rawValue: "SOA")
            /// Where a service is.
            public static let srv = RecordType(rawValue: "SRV")
            /// Where a service is, with how to reach it.
            public static let svcb = RecordType(rawValue: "SVCB")
            /// The certificate of a service.
            public static let tlsa = RecordType(rawValue: "TLSA")
            /// Text.
            public static let txt = RecordType(rawValue: "TXT")
        }

        /// What a set is protected from.
        public struct Protection: Decodable, Hashable, Sendable {
            /// Whether it cannot be changed.
            public let change: Bool
        }

        /// The name and the type, such as `www/AAAA`.
        public let id: String
        /// The name within the zone; `@` for the zone's own.
        public let name: String
        /// What the records say.
        public let type: RecordType
        /// How long others may remember the records, in seconds; absent if as long as the zone says.
        public let ttl: Int?
        /// The records, in no order.
        public let records: [Record]
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// The zone.
        public let zone: Hetzner.ID<Zone>?
    }
}
