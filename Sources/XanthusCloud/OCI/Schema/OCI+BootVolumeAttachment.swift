public import struct Foundation.Date

extension OCI {
    /// That a boot volume is attached to an instance.
    public struct BootVolumeAttachment: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The boot volume.
        public let bootVolumeId: String
        /// The instance.
        public let instanceId: String
        /// `ATTACHING`, `ATTACHED`, `DETACHING` or `DETACHED`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The availability domain of both.
        public let availabilityDomain: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// Whether data is encrypted on its way.
        public let isPvEncryptionInTransitEnabled: Bool?
        /// `NONE`, or `BM_ENCRYPTION_IN_TRANSIT` on bare metal.
        public let encryptionInTransitType: String?
        /// When it was made.
        public let timeCreated: Date?
        /// When it was last changed.
        public let timeUpdated: Date?
    }
}
