internal import HTTPTypes

extension Hetzner {
    /// `POST /placement_groups`: makes a group of servers that shall not fail together.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`. A group has room
    /// for ten servers, a project for fifty groups.
    public struct CreatePlacementGroup: Operation {
        /// The name, unique in the project.
        public var name: String
        /// How the servers are kept apart.
        public var type: PlacementGroup.Kind
        /// The labels.
        public var labels: Labels

        /// Makes a group.
        public init(name: String, type: PlacementGroup.Kind = .spread, labels: Labels = Labels()) {
            self.name = name
            self.type = type
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let type: PlacementGroup.Kind
            let labels: Labels
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["placement_groups"],
                body: Body(name: name, type: type, labels: labels),
                isRepeatable: true
            )
        }

        /// The group, and the work to wait for if there is any.
        public struct Response: Decodable, Sendable {
            /// The group.
            public let placementGroup: PlacementGroup
            /// The work to wait for; usually null.
            public let action: Action?

            private enum CodingKeys: String, CodingKey {
                case placementGroup = "placement_group"
                case action
            }
        }
    }
}
