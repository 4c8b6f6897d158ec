extension OCI {
    /// `GET /users`: lists the users of a tenancy.
    public struct ListUsers: ListOperation {
        /// The OCID of the tenancy.
        public var compartmentId: String
        /// The identity provider to look for.
        public var identityProviderId: String?
        /// The name at the identity provider to look for.
        public var externalIdentifier: String?
        /// The exact name to look for.
        public var name: String?
        /// `TIMECREATED` or `NAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the users of a tenancy.
        public init(
            compartmentId: String,
            identityProviderId: String? = nil,
            externalIdentifier: String? = nil,
            name: String? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil,
            lifecycleState: LifecycleState? = nil
        ) {
            self.compartmentId = compartmentId
            self.identityProviderId = identityProviderId
            self.externalIdentifier = externalIdentifier
            self.name = name
            self.sortBy = sortBy
            self.sortOrder = sortOrder
            self.lifecycleState = lifecycleState
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["users"],
                service: .identity,
                query: [
                    ("compartmentId", compartmentId),
                    ("identityProviderId", identityProviderId),
                    ("externalIdentifier", externalIdentifier),
                    ("name", name),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                    ("lifecycleState", lifecycleState?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = User
    }
}
