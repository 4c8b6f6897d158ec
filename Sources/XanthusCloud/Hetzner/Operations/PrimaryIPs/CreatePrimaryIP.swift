internal import HTTPTypes

extension Hetzner {
    /// `POST /primary_ips`: takes a primary IP.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreatePrimaryIP: Operation {
        /// Where the address shall be.
        public enum Place: Hashable, Sendable {
            /// In a location, with nothing that has it yet.
            case location(Reference<Location>)
            /// At a server, which has to be off, and in its location.
            case server(ID<Server>)
        }

        /// The name, unique in the project.
        public var name: String
        /// The version.
        public var type: IPVersion
        /// Where it shall be.
        public var place: Place
        /// Whether it goes when the server goes that has it.
        public var autoDelete: Bool
        /// The labels.
        public var labels: Labels

        /// Takes a primary IP.
        public init(
            name: String,
            type: IPVersion,
            at place: Place,
            autoDelete: Bool = false,
            labels: Labels = Labels()
        ) {
            self.name = name
            self.type = type
            self.place = place
            self.autoDelete = autoDelete
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let type: IPVersion
            var location: Reference<Location>?
            var assigneeType: String?
            var assigneeID: ID<Server>?
            let autoDelete: Bool
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case type
                case location
                case assigneeType = "assignee_type"
                case assigneeID = "assignee_id"
                case autoDelete = "auto_delete"
                case labels
            }
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            var body = Body(name: name, type: type, autoDelete: autoDelete, labels: labels)
            switch place {
            case .location(let location): body.location = location
            case .server(let server):
                body.assigneeType = "server"
                body.assigneeID = server
            }
            return OperationRequest(.post, ["primary_ips"], body: body, isRepeatable: true)
        }

        /// The primary IP, and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The primary IP.
            public let primaryIP: PrimaryIP
            /// The assignment; absent where nothing shall have it.
            public let action: Action?

            private enum CodingKeys: String, CodingKey {
                case primaryIP = "primary_ip"
                case action
            }
        }
    }
}
