extension Hetzner {
    /// A packet filter on the public side of servers.
    ///
    /// Without an inbound rule everything inbound is dropped; without an outbound rule everything outbound passes.
    public struct Firewall: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "firewall"
        /// What many are called in an answer.
        public static let plural = "firewalls"

        /// The number.
        public let id: Hetzner.ID<Firewall>
        /// The name, unique in the project.
        public let name: String
        /// The rules.
        public let rules: [Rule]
        /// The labels.
        public let labels: [String: String]?
        /// What it stands in front of.
        public let appliedTo: [Target]?

        /// What a firewall is applied to.
        public struct Target: Decodable, Sendable {
            /// A server by its number.
            public struct Server: Decodable, Sendable {
                /// The number.
                public let id: Int
            }

            /// `server` or `label_selector`.
            public let type: String
            /// The server, if the type says so.
            public let server: Server?
        }

        /// One thing that may pass.
        public struct Rule: Codable, Sendable, Hashable {
            /// `in` or `out`.
            public var direction: String
            /// `tcp`, `udp`, `icmp`, `esp` or `gre`.
            public var `protocol`: String
            /// A port or a range such as `1024-5000`; for `tcp` and `udp` only.
            public var port: String?
            /// Who may come in, as CIDRs; at most 100.
            public var sourceIPs: [String]?
            /// Where to, as CIDRs; at most 100.
            public var destinationIPs: [String]?
            /// A note, 255 characters at most.
            public var description: String?

            /// Creates a rule for what may come in.
            public init(
                inbound protocol: String,
                port: String? = nil,
                from sources: [String],
                description: String? = nil
            ) {
                direction = "in"
                self.protocol = `protocol`
                self.port = port
                sourceIPs = sources
                destinationIPs = nil
                self.description = description
            }

            private enum CodingKeys: String, CodingKey {
                case direction
                case `protocol`
                case port
                case sourceIPs = "source_ips"
                case destinationIPs = "destination_ips"
                case description
            }
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case rules
            case labels
            case appliedTo = "applied_to"
        }
    }
}
