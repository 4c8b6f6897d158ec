internal import HTTPTypes

extension Hetzner {
    /// `GET /isos`: lists the media that servers can boot from.
    public struct ListISOs: ListOperation {
        /// What is listed.
        public typealias Element = ISO

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The processors to look for; media for any are left out unless ``includesAnyArchitecture`` is set.
        public var architecture: Architecture?
        /// Whether media that name no architecture are listed beside those of ``architecture``.
        public var includesAnyArchitecture: Bool?

        /// Lists the media.
        public init(
            name: String? = nil,
            architecture: Architecture? = nil,
            includesAnyArchitecture: Bool? = nil
        ) {
            self.name = name
            self.architecture = architecture
            self.includesAnyArchitecture = includesAnyArchitecture
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["isos"],
                query: [
                    ("name", name), ("architecture", architecture?.rawValue),
                    ("include_architecture_wildcard", includesAnyArchitecture.map { String($0) }),
                ],
                page: page
            )
        }
    }
}
