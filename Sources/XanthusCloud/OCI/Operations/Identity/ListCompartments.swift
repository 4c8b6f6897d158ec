extension OCI {
    /// `GET /compartments`: lists the compartments in a compartment; never that one itself.
    public struct ListCompartments: ListOperation {
        /// The compartment to look in; the tenancy for those at the top.
        public var compartmentId: String
        /// `ACCESSIBLE` for those in which the caller may see something; `ANY`, which is the default, for all.
        public var accessLevel: String?
        /// Whether to list all below too. Only the tenancy can be asked for that.
        public var compartmentIdInSubtree: Bool?
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

        /// Lists the compartments in a compartment.
        public init(
            compartmentId: String,
            accessLevel: String? = nil,
            compartmentIdInSubtree: Bool? = nil,
            name: String? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil,
            lifecycleState: LifecycleState? = nil
        ) {
            self.compartmentId = compartmentId
            self.accessLevel = accessLevel
            self.compartmentIdInSubtree = compartmentIdInSubtree
            self.name = name
            self.sortBy = sortBy
            self.sortOrder = sortOrder
            self.lifecycleState = lifecycleState
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["compartments"],
                service: .identity,
                query: [
                    ("compartmentId", compartmentId),
                    ("accessLevel", accessLevel),
                    ("compartmentIdInSubtree", compartmentIdInSubtree?.description),
                    ("name", name),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                    ("lifecycleState", lifecycleState?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Compartment
    }
}
