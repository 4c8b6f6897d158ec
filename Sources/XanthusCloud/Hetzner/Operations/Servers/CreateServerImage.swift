internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/create_image`: copies a server's disk into an image.
    ///
    /// Switch the server off before, or see to it that what is on its disk is consistent. Not repeatable: each is another
    /// image. Snapshots cost by their size; a backup belongs to its server and goes with it.
    public struct CreateServerImage: Operation {
        /// The number of the server.
        public var id: ID<Server>
        /// The kind: a snapshot, or a backup where the server has backups.
        public var type: Image.Kind
        /// The API's words for it; the server's name and the time unless given.
        public var description: String?
        /// The labels.
        public var labels: Labels

        /// Copies a server's disk.
        public init(
            id: ID<Server>,
            type: Image.Kind = .snapshot,
            description: String? = nil,
            labels: Labels = Labels()
        ) {
            self.id = id
            self.type = type
            self.description = description
            self.labels = labels
        }

        private struct Body: Encodable {
            let type: Image.Kind
            let description: String?
            let labels: Labels
        }

        /// Refuses kinds that nobody makes: `system` and `app`.
        public func check() throws(ConfigurationError) {
            guard type == .system || type == .app else { return }
            throw ConfigurationError(
                "type",
                rule: "Images of the kind '\(type.rawValue)' are Hetzner's own.",
                nextStep: "Make a snapshot or a backup."
            )
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "create_image"],
                body: Body(type: type, description: description, labels: labels)
            )
        }

        /// The image, not available yet, and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The image.
            public let image: Image
            /// The work to wait for.
            public let action: Action
        }
    }
}
