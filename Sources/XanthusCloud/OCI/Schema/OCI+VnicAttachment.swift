public import struct Foundation.Date

extension OCI {
    /// That a VNIC is attached to an instance.
    public struct VnicAttachment: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The instance.
        public let instanceId: String
        /// The VNIC; null until attached.
        public let vnicId: String?
        /// The subnet that the VNIC is in.
        public let subnetId: String?
        /// `ATTACHING`, `ATTACHED`, `DETACHING` or `DETACHED`.
        public let lifecycleState: LifecycleState
        /// Which physical network card it goes through.
        public let nicIndex: Int?
        /// The number that tells its packets from those of other VNICs of the same card.
        public let vlanTag: Int?
        /// The availability domain of the instance.
        public let availabilityDomain: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// When it was made: the one that came with the instance first.
        public let timeCreated: Date?
    }
}
