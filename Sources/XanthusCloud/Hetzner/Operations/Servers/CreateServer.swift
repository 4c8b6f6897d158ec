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
            /// The name of the size of machine.
            public var serverType: String
            /// The number or name of the image; a name is resolved for the type's architecture.
            public var image: String
            /// The name of the location.
            public var location: String?
            /// The numbers of the login keys. Without any the API makes a root password.
            public var sshKeys: [Int] = []
            /// The firewalls in front of it from its first moment on.
            public var firewalls: [FirewallReference] = []
            /// User data, at most 32,768 characters.
            public var userData: String?
            /// The labels.
            public var labels: [String: String] = [:]
            /// The public side; `nil` for IPv4 and IPv6.
            public var publicNet: PublicNet?

            /// Describes a server.
            public init(name: String, serverType: String, image: String, location: String?) {
                self.name = name
                self.serverType = serverType
                self.image = image
                self.location = location
            }

            private enum CodingKeys: String, CodingKey {
                case name
                case serverType = "server_type"
                case image
                case location
                case sshKeys = "ssh_keys"
                case firewalls
                case userData = "user_data"
                case labels
                case publicNet = "public_net"
            }
        }

        /// A firewall by its number.
        public struct FirewallReference: Encodable, Sendable {
            /// The number.
            public var firewall: Int
            /// Names a firewall.
            public init(_ firewall: Int) { self.firewall = firewall }
        }

        /// Which public addresses to give.
        public struct PublicNet: Encodable, Sendable {
            /// Whether to give an IPv4 address, which costs.
            public var enableIPv4: Bool
            /// Whether to give an IPv6 network.
            public var enableIPv6: Bool

            /// Chooses addresses.
            public init(enableIPv4: Bool, enableIPv6: Bool) {
                self.enableIPv4 = enableIPv4
                self.enableIPv6 = enableIPv6
            }

            private enum CodingKeys: String, CodingKey {
                case enableIPv4 = "enable_ipv4"
                case enableIPv6 = "enable_ipv6"
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

        /// The server and the work to wait for. The root password, if the API made one, is not read.
        public struct Response: Decodable, Sendable {
            /// The server, not running yet.
            public let server: Server
            /// The making.
            public let action: Action
            /// What follows, such as the start.
            public let nextActions: [Action]?

            private enum CodingKeys: String, CodingKey {
                case server
                case action
                case nextActions = "next_actions"
            }
        }
    }
}
