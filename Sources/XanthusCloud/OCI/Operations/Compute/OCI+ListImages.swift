extension OCI {
    /// `GET /images`: lists images: Oracle's own and those of the compartment.
    ///
    /// Oracle lists the three newest builds of each distribution; older ones stay launchable by id.
    public struct ListImages: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The exact name to look for.
        public var displayName: String?
        /// The exact distribution, such as `Canonical Ubuntu`.
        public var operatingSystem: String?
        /// The exact version, such as `24.04`.
        public var operatingSystemVersion: String?
        /// The shape that they must run on.
        public var shape: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// `TIMECREATED` or `DISPLAYNAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists images: Oracle's own and those of the compartment.
        public init(
            compartmentId: String,
            displayName: String? = nil,
            operatingSystem: String? = nil,
            operatingSystemVersion: String? = nil,
            shape: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.displayName = displayName
            self.operatingSystem = operatingSystem
            self.operatingSystemVersion = operatingSystemVersion
            self.shape = shape
            self.lifecycleState = lifecycleState
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["images"],
                query: [
                    ("compartmentId", compartmentId),
                    ("displayName", displayName),
                    ("operatingSystem", operatingSystem),
                    ("operatingSystemVersion", operatingSystemVersion),
                    ("shape", shape),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Image
    }
}
