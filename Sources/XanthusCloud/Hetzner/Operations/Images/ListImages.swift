internal import HTTPTypes

extension Hetzner {
    /// `GET /images`: lists Hetzner's images and the project's own.
    ///
    /// One image for each architecture has a name, so to look for a name takes ``architecture`` too.
    public struct ListImages: ListOperation {
        /// What is listed.
        public typealias Element = Image

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The kinds to look for; all if empty.
        public var types: [Image.Kind]
        /// The states to look for; all if empty.
        public var statuses: [Image.Status]
        /// The servers whose backups to look for; all if empty.
        public var boundTo: [ID<Server>]
        /// The processors to look for.
        public var architecture: Architecture?
        /// Whether deprecated images are listed too.
        public var includesDeprecated: Bool?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists images.
        public init(
            name: String? = nil,
            labelSelector: LabelSelector? = nil,
            types: [Image.Kind] = [],
            statuses: [Image.Status] = [],
            boundTo: [ID<Server>] = [],
            architecture: Architecture? = nil,
            includesDeprecated: Bool? = nil
        ) {
            self.name = name
            self.labelSelector = labelSelector
            self.types = types
            self.statuses = statuses
            self.boundTo = boundTo
            self.architecture = architecture
            self.includesDeprecated = includesDeprecated
        }

        /// What to send.
        public var request: OperationRequest {
            var query: [(name: String, value: String?)] = [
                ("name", name), ("label_selector", labelSelector?.description),
            ]
            query += types.map { ("type", $0.rawValue) }
            query += statuses.map { ("status", $0.rawValue) }
            query += boundTo.map { ("bound_to", $0.description) }
            query.append(("architecture", architecture?.rawValue))
            query.append(("include_deprecated", includesDeprecated.map { String($0) }))
            return OperationRequest(list: ["images"], query: query, sort: sort, page: page)
        }
    }
}
