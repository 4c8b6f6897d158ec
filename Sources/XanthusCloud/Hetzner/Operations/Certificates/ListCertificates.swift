internal import HTTPTypes

extension Hetzner {
    /// `GET /certificates`: lists the project's certificates.
    public struct ListCertificates: ListOperation {
        /// What is listed.
        public typealias Element = Certificate

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The kinds to look for; all if empty.
        public var types: [Certificate.Kind] = []
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's certificates.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["certificates"],
                query: [("name", name), ("label_selector", labelSelector?.description)]
                    + types.map { ("type", $0.rawValue) },
                sort: sort,
                page: page
            )
        }
    }
}
