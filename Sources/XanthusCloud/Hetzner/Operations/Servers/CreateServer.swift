internal import HTTPTypes

extension Hetzner {
    /// `POST /servers`: makes a server.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateServer: Operation {
        /// What the server shall be.
        public struct Details: Encodable, Sendable {
            /// The name: a host name, unique in the project.
            public var name: String
            /// The size of machine.
            public var serverType: Reference<ServerType>
            /// The image; a name is resolved for the type's architecture.
            public var image: Reference<Image>
            /// The location; Hetzner's choice unless given.
            public var location: Reference<Location>?
            /// Whether to switch it on when it is there.
            public var startAfterCreate: Bool?
            /// The login keys. Without any the API makes a root password.
            public var sshKeys: [Reference<SSHKey>] = []
            /// The volumes to attach, of the same location.
            public var volumes: [ID<Volume>] = []
            /// Whether to mount those volumes.
            public var automount: Bool?
            /// The private networks to join; addresses are Hetzner's choice.
            public var networks: [ID<Network>] = []
            /// The firewalls in front of it from its first moment on.
            public var firewalls: [ID<Firewall>] = []
            /// User data, at most 32,768 bytes.
            public var userData: String?
            /// The labels.
            public var labels = Labels()
            /// The group of servers that shall not fail together.
            public var placementGroup: ID<PlacementGroup>?
            /// The public side; `nil` for new IPv4 and IPv6 addresses.
            public var publicNet: PublicNet?

            /// Describes a server.
            public init(
                name: String,
                serverType: Reference<ServerType>,
                image: Reference<Image>,
                location: Reference<Location>? = nil
            ) {
                self.name = name
                self.serverType = serverType
                self.image = image
                self.location = location
            }

            /// Writes what the API reads.
            public func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(name, forKey: .name)
                try container.encode(serverType, forKey: .serverType)
                try container.encode(image, forKey: .image)
                try container.encodeIfPresent(location, forKey: .location)
                try container.encodeIfPresent(startAfterCreate, forKey: .startAfterCreate)
                try container.encode(sshKeys, forKey: .sshKeys)
                if !volumes.isEmpty { try container.encode(volumes, forKey: .volumes) }
                try container.encodeIfPresent(automount, forKey: .automount)
                if !networks.isEmpty { try container.encode(networks, forKey: .networks) }
                try container.encode(firewalls.map { ["firewall": $0] }, forKey: .firewalls)
                try container.encodeIfPresent(userData, forKey: .userData)
                try container.encode(labels, forKey: .labels)
                try container.encodeIfPresent(placementGroup, forKey: .placementGroup)
                try container.encodeIfPresent(publicNet, forKey: .publicNet)
            }

            private enum CodingKeys: String, CodingKey {
                case name
                case serverType = "server_type"
                case image
                case location
                case startAfterCreate = "start_after_create"
                case sshKeys = "ssh_keys"
                case volumes
                case automount
                case networks
                case firewalls
                case userData = "user_data"
                case labels
                case placementGroup = "placement_group"
                case publicNet = "public_net"
            }
        }

        /// Which public addresses to give.
        public struct PublicNet: Encodable, Sendable {
            /// Whether to give an IPv4 address, which costs.
            public var enableIPv4: Bool
            /// Whether to give an IPv6 network.
            public var enableIPv6: Bool
            /// The primary IPv4 address to give; a new one unless given.
            public var ipv4: ID<PrimaryIP>?
            /// The primary IPv6 network to give; a new one unless given.
            public var ipv6: ID<PrimaryIP>?

            /// Chooses addresses.
            public init(
                enableIPv4: Bool,
                enableIPv6: Bool,
                ipv4: ID<PrimaryIP>? = nil,
                ipv6: ID<PrimaryIP>? = nil
            ) {
                self.enableIPv4 = enableIPv4
                self.enableIPv6 = enableIPv6
                self.ipv4 = ipv4
                self.ipv6 = ipv6
            }

            private enum CodingKeys: String, CodingKey {
                case enableIPv4 = "enable_ipv4"
                case enableIPv6 = "enable_ipv6"
                case ipv4
                case ipv6
            }
        }

        /// What the server shall be.
        public var details: Details

        /// Makes a server.
        public init(_ details: Details) {
            self.details = details
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers"], body: details, isRepeatable: true)
        }

        /// The server, the work to wait for, and how to log in.
        public struct Response: Decodable, Sendable {
            /// The server, not running yet.
            public let server: Server
            /// The making.
            public let action: Action
            /// What follows, such as the start.
            public let nextActions: [Action]?
            /// The password of `root`; null where login keys were given.
            public let rootPassword: Secret<String>?

            /// Reads all.
            public init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                server = try container.decode(Server.self, forKey: .server)
                action = try container.decode(Action.self, forKey: .action)
                nextActions = try container.decodeIfPresent([Action].self, forKey: .nextActions)
                rootPassword = try container.decodeIfPresent(String.self, forKey: .rootPassword).map { Secret($0) }
            }

            private enum CodingKeys: String, CodingKey {
                case server
                case action
                case nextActions = "next_actions"
                case rootPassword = "root_password"
            }
        }
    }
}
