public import struct Foundation.Date

extension Hetzner {
    /// A public address that a server has as its own: one of each version at most.
    ///
    /// It belongs to a location, and moves between servers there that are off. An IPv4 address costs by the hour, also
    /// while nothing has it.
    public struct PrimaryIP: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "primary_ip"
        /// What many are called in an answer.
        public static let plural = "primary_ips"

        /// The kind of thing that has the address.
        public struct AssigneeType: RawRepresentable, Decodable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// A server.
            public static let server = AssigneeType(rawValue: "server")
            /// A load balancer: since 2026-10-05.
            public static let loadBalancer = AssigneeType(rawValue: "load_balancer")
            /// Nothing: since 2026-08-01, and `server` without a number before.
            public static let unassigned = AssigneeType(rawValue: "unassigned")
        }

        /// The number.
        public let id: Hetzner.ID<PrimaryIP>
        /// The name, unique in the project.
        public let name: String
        /// The version.
        public let type: IPVersion
        /// The address; for IPv6 a network such as `2001:db8::/64`.
        public let ip: String
        /// The kind of thing that has it.
        public let assigneeType: AssigneeType?
        private let assignee: Hetzner.ID<AssigneeType>?
        /// Whether it goes when the thing goes that has it.
        public let autoDelete: Bool?
        /// Whether Hetzner has blocked it because of abuse.
        public let blocked: Bool?
        /// When it was made.
        public let created: Date?
        /// The names that its addresses lead back to.
        public let dnsPointers: [DNSPointer]?
        /// The location it belongs to.
        public let location: Location?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?

        /// The number of the thing that has it; null if nothing has.
        public var assigneeID: Int? { assignee?.rawValue }
        /// The server that has it, if it is a server.
        public var server: Hetzner.ID<Server>? { assigneeType == .server ? assigneeID.flatMap { .init($0) } : nil }

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case type
            case ip
            case assigneeType = "assignee_type"
            case assignee = "assignee_id"
            case autoDelete = "auto_delete"
            case blocked
            case created
            case dnsPointers = "dns_ptr"
            case location
            case protection
            case labels
        }
    }
}
