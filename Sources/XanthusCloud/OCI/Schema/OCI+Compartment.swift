public import struct Foundation.Date

extension OCI {
    /// A part of a tenancy, or of another compartment, that resources are in and that policies are about.
    public struct Compartment: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The compartment that it is in; the tenancy for those at the top, `nil` for the tenancy itself.
        public let compartmentId: String?
        /// The name: unique among those with the same parent. It can be changed.
        public let name: String?
        /// What it is for.
        public let description: String?
        /// `CREATING`, `ACTIVE`, `INACTIVE`, `DELETING` or `DELETED`.
        public let lifecycleState: LifecycleState
        /// Whether the caller may see something in it. Only lists that are asked for the accessible ones say so.
        public let isAccessible: Bool?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
