internal import HTTPTypes

extension Hetzner {
    /// `POST /floating_ips`: takes a floating IP.
    ///
    /// Repeatable if it has a name: those are unique in a project, and a second creation answers `uniqueness_error`.
    /// Without one Hetzner makes the name up, so that a second creation would cost a second time.
    public struct CreateFloatingIP: Operation {
        /// Where the address shall be at home.
        public enum Home: Hashable, Sendable {
            /// In a location, leading to no server yet.
            case location(Reference<Location>)
            /// In a server's location, leading to the server.
            case server(ID<Server>)
        }

        /// The version.
        public var type: IPVersion
        /// Where it shall be at home.
        public var home: Home
        /// The name, unique in the project; Hetzner's choice unless given.
        public var name: String?
        /// A note.
        public var description: String?
        /// The labels.
        public var labels: Labels

        /// Takes a floating IP.
        public init(
            name: String?,
            type: IPVersion,
            at home: Home,
            description: String? = nil,
            labels: Labels = Labels()
        ) {
            self.name = name
            self.type = type
            self.home = home
            self.description = description
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String?
            let type: IPVersion
            var homeLocation: Reference<Location>?
            var server: ID<Server>?
            let description: String?
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case type
                case homeLocation = "home_location"
                case server
                case description
                case labels
            }
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            var body = Body(name: name, type: type, description: description, labels: labels)
            switch home {
            case .location(let location): body.homeLocation = location
            case .server(let server): body.server = server
            }
            return OperationRequest(.post, ["floating_ips"], body: body, isRepeatable: name != nil)
        }

        /// The floating IP, and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The floating IP.
            public let floatingIP: FloatingIP
            /// The assignment; absent where it leads to no server.
            public let action: Action?

            private enum CodingKeys: String, CodingKey {
                case floatingIP = "floating_ip"
                case action
            }
        }
    }
}
