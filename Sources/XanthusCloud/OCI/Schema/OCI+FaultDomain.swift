extension OCI {
    /// Hardware within an availability domain that fails or is maintained on its own.
    public struct FaultDomain: Decodable, Sendable {
        /// The name, such as `FAULT-DOMAIN-1`: the same in each availability domain.
        public let name: String
        /// The OCID.
        public let id: String?
        /// The compartment that was asked for: domains belong to none.
        public let compartmentId: String?
        /// The name of the availability domain that it is part of.
        public let availabilityDomain: String?
    }
}
