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
        /// When it was made: the one that came with the instance first.
        public let timeCreated: Date?
    }
}
