public import struct Foundation.Date

extension Hetzner {
    /// A TLS certificate for load balancers. Its private key cannot be read.
    public struct Certificate: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "certificate"
        /// What many are called in an answer.
        public static let plural = "certificates"

        /// Who sees to a certificate.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// The owner, who uploaded it.
            public static let uploaded = Kind(rawValue: "uploaded")
            /// Hetzner, by Let's Encrypt.
            public static let managed = Kind(rawValue: "managed")
        }

        /// How far the issuing of a managed certificate is.
        public struct Status: Decodable, Hashable, Sendable {
            /// How far the first issuing is.
            public struct Issuance: RawRepresentable, Decodable, Hashable, Sendable {
                /// The state's name on the wire.
                public let rawValue: String
                /// Names a state.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// Under way.
                public static let pending = Issuance(rawValue: "pending")
                /// Done.
                public static let completed = Issuance(rawValue: "completed")
                /// Failed; it can be tried again.
                public static let failed = Issuance(rawValue: "failed")
            }

            /// How far the next issuing is.
            public struct Renewal: RawRepresentable, Decodable, Hashable, Sendable {
                /// The state's name on the wire.
                public let rawValue: String
                /// Names a state.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// To come.
                public static let scheduled = Renewal(rawValue: "scheduled")
                /// Under way.
                public static let pending = Renewal(rawValue: "pending")
                /// Failed; it can be tried again.
                public static let failed = Renewal(rawValue: "failed")
                /// There is nothing to renew.
                public static let unavailable = Renewal(rawValue: "unavailable")
            }

            /// Why an issuing failed.
            public struct Failure: Decodable, Hashable, Sendable {
                /// The API's code, such as `dns_zone_not_found`.
                public let code: String?
                /// The API's words.
                public let message: String?
            }

            /// How far the first issuing is.
            public let issuance: Issuance?
            /// How far the next issuing is.
            public let renewal: Renewal?
            /// Why an issuing failed.
            public let error: Failure?
        }

        /// What uses a certificate.
        public struct User: Decodable, Hashable, Sendable {
            private let number: Hetzner.ID<User>
            /// The kind, such as `load_balancer`.
            public let type: String

            /// The number.
            public var id: Int { number.rawValue }

            private enum CodingKeys: String, CodingKey {
                case number = "id"
                case type
            }
        }

        /// The number.
        public let id: Hetzner.ID<Certificate>
        /// The name, unique in the project.
        public let name: String
        /// Who sees to it.
        public let type: Kind?
        /// The certificate and its chain as PEM; absent until it is issued.
        public let certificate: String?
        /// The names in the DNS that it is for.
        public let domainNames: [String]?
        /// The SHA-256 fingerprint; absent until it is issued.
        public let fingerprint: String?
        /// From when on it is valid.
        public let notValidBefore: Date?
        /// Until when it is valid.
        public let notValidAfter: Date?
        /// How far the issuing is, of managed ones.
        public let status: Status?
        /// What uses it.
        public let usedBy: [User]?
        /// The labels.
        public let labels: [String: String]?
        /// When it was added.
        public let created: Date?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case type
            case certificate
            case domainNames = "domain_names"
            case fingerprint
            case notValidBefore = "not_valid_before"
            case notValidAfter = "not_valid_after"
            case status
            case usedBy = "used_by"
            case labels
            case created
        }
    }
}
