public import struct Foundation.Date

extension Hetzner {
    /// A packet filter on the public side of servers.
    ///
    /// Without an inbound rule everything inbound is dropped; without an outbound rule everything outbound passes. What
    /// goes through private networks is not filtered.
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
        /// When it was made.
        public let created: Date?
        /// What it stands in front of.
        public let appliedTo: [Application]?

        /// The servers that it stands in front of, by number or by their labels.
        public var servers: [Hetzner.ID<Server>] {
            (appliedTo ?? []).flatMap { application in
                [application.server?.id].compactMap(\.self)
                    + (application.appliedToResources ?? []).compactMap(\.server?.id)
            }
        }

        /// What a firewall is applied to.
        public struct Application: Decodable, Sendable {
            /// How the servers are chosen.
            public struct Kind: RawRepresentable, Decodable, Hashable, Sendable {
                /// The kind's name on the wire.
                public let rawValue: String
                /// Names a kind.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// By number.
                public static let server = Kind(rawValue: "server")
                /// By labels.
                public static let labelSelector = Kind(rawValue: "label_selector")
            }

            /// A server by its number.
            public struct ServerReference: Decodable, Sendable {
                /// The number.
                public let id: Hetzner.ID<Server>
            }

            /// Servers by their labels.
            public struct Selector: Decodable, Sendable {
                /// The selector as the API reads it.
                public let selector: String
            }

            /// A thing that the labels choose.
            public struct Reached: Decodable, Sendable {
                /// The kind of thing; `server`.
                public let type: Kind?
                /// The server.
                public let server: ServerReference?
            }

            /// How the servers are chosen.
            public let type: Kind
            /// The server, if it is chosen by number.
            public let server: ServerReference?
            /// The labels, if they choose.
            public let labelSelector: Selector?
            /// What the labels choose; some seconds behind what they are.
            public let appliedToResources: [Reached]?

            private enum CodingKeys: String, CodingKey {
                case type
                case server
                case labelSelector = "label_selector"
                case appliedToResources = "applied_to_resources"
            }
        }

        /// What a firewall shall be applied to.
        public enum Target: Hashable, Sendable {
            /// One server, which has to have a public side.
            case server(Hetzner.ID<Server>)
            /// All servers that the labels choose, also those to come. It takes some seconds.
            case labels(LabelSelector)
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case rules
            case labels
            case created
            case appliedTo = "applied_to"
        }
    }
}

extension Hetzner.Firewall.Target: Encodable {
    /// Writes what the API reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .server(let server):
            try container.encode("server", forKey: .type)
            try container.encode(["id": server], forKey: .server)
        case .labels(let selector):
            try container.encode("label_selector", forKey: .type)
            try container.encode(["selector": selector.description], forKey: .labelSelector)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case server
        case labelSelector = "label_selector"
    }
}
