internal import HTTPTypes

extension Hetzner {
    /// `POST /volumes`: makes a volume, in a location or at a server.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateVolume: Operation {
        /// Where the volume shall be.
        public enum Place: Hashable, Sendable {
            /// In a location, attached to nothing.
            case location(Reference<Location>)
            /// At a server, in whose location it is made.
            ///
            /// - Parameter automount: Whether the server's operating system shall mount it.
            case server(ID<Server>, automount: Bool? = nil)
        }

        /// The name, unique in the project: up to 64 letters and digits, between them also `-`, `_` and `.`.
        public var name: String
        /// The size in GB, from 10 to 10,240.
        public var size: Int
        /// Where it shall be.
        public var place: Place
        /// The file system to make; none unless given.
        public var format: Volume.Format?
        /// The labels.
        public var labels: Labels

        /// Makes a volume.
        public init(name: String, size: Int, at place: Place, format: Volume.Format? = nil, labels: Labels = Labels()) {
            self.name = name
            self.size = size
            self.place = place
            self.format = format
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let size: Int
            var location: Reference<Location>?
            var server: ID<Server>?
            var automount: Bool?
            let format: Volume.Format?
            let labels: Labels
        }

        /// Refuses a name or a size outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(volumeName: name)
            try HetznerGrammar.check(volumeSize: size)
        }

        /// What to send.
        public var request: OperationRequest {
            var body = Body(name: name, size: size, format: format, labels: labels)
            switch place {
            case .location(let location): body.location = location
            case .server(let server, let automount): (body.server, body.automount) = (server, automount)
            }
            return OperationRequest(.post, ["volumes"], body: body, isRepeatable: true)
        }

        /// The volume and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The volume, not there yet.
            public let volume: Volume
            /// The making.
            public let action: Action
            /// What follows: the attachment, if it is made at a server.
            public let nextActions: [Action]?

            private enum CodingKeys: String, CodingKey {
                case volume
                case action
                case nextActions = "next_actions"
            }
        }
    }
}
