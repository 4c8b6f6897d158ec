extension OCI {
    /// A list of parts of networks. All of Oracle's have one form: of a compartment, and if wished of one network, by
    /// name or by state, in some order.
    ///
    /// ```swift
    /// let subnets = client.pages(OCI.ListSubnets(compartmentId: compartment, vcnId: vcn))
    /// ```
    public protocol NetworkListOperation: ListOperation {
        /// The first part of the path.
        static var collection: String { get }
        /// What to list.
        var filter: NetworkFilter { get set }

        /// Lists what a filter lets through.
        init(_ filter: NetworkFilter)
    }

    /// Which parts of networks to list, and in which order.
    public struct NetworkFilter: Hashable, Sendable {
        /// The compartment to look in.
        public var compartmentId: String
        /// The network to look in.
        public var vcnId: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// What to sort by; `nil` for the time of creation.
        public var sortBy: SortKey?
        /// Which way; `nil` for the newest first, and for names from A to Z.
        public var sortOrder: SortOrder?

        /// Lets through all of a compartment.
        public init(compartmentId: String) {
            self.compartmentId = compartmentId
        }

        var query: [(name: String, value: String?)] {
            [
                ("compartmentId", compartmentId),
                ("vcnId", vcnId),
                ("displayName", displayName),
                ("lifecycleState", lifecycleState?.rawValue),
                ("sortBy", sortBy?.rawValue),
                ("sortOrder", sortOrder?.rawValue),
            ]
        }
    }

    /// What to sort a list by.
    public struct SortKey: RawRepresentable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names a key.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The time of creation.
        public static let timeCreated = SortKey(rawValue: "TIMECREATED")
        /// The name.
        public static let displayName = SortKey(rawValue: "DISPLAYNAME")
    }

    /// Which way to sort a list.
    public struct SortOrder: RawRepresentable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names an order.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// From A to Z, the oldest first.
        public static let ascending = SortOrder(rawValue: "ASC")
        /// From Z to A, the newest first.
        public static let descending = SortOrder(rawValue: "DESC")
    }
}

extension OCI.NetworkListOperation {
    /// Lists parts of networks, the newest first.
    public init(
        compartmentId: String,
        vcnId: String? = nil,
        displayName: String? = nil,
        lifecycleState: OCI.LifecycleState? = nil
    ) {
        var filter = OCI.NetworkFilter(compartmentId: compartmentId)
        filter.vcnId = vcnId
        filter.displayName = displayName
        filter.lifecycleState = lifecycleState
        self.init(filter)
    }

    /// What to send.
    public var request: OCI.OperationRequest {
        OCI.OperationRequest(list: [Self.collection], query: filter.query, page: page)
    }
}
