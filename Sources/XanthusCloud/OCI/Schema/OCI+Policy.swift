public import struct Foundation.Date

extension OCI {
    /// Who may do what in a compartment and all beneath it.
    public struct Policy: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The compartment that it is attached to.
        public let compartmentId: String?
        /// The name: unique among the policies of the compartment. It never changes.
        public let name: String?
        /// Sentences such as `Allow group Operators to manage instances in compartment sandbox`.
        public let statements: [String]?
        /// What it is for.
        public let description: String?
        /// `CREATING`, `ACTIVE`, `INACTIVE`, `DELETING` or `DELETED`.
        public let lifecycleState: LifecycleState
        /// The day whose meaning of verbs and resource types holds; `nil` for today's.
        public let versionDate: Date?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
