extension OCI {
    /// A fault-isolated part of a region.
    public struct AvailabilityDomain: Decodable, Sendable {
        /// The name, such as `Uocm:PHX-AD-1`. The part before the colon, and which domain is meant, is the tenancy's.
        public let name: String
        /// The OCID.
        public let id: String?
        /// The compartment that was asked for: domains belong to none.
        public let compartmentId: String?
    }
}
