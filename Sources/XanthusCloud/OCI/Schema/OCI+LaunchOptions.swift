extension OCI {
    /// How an instance is connected to its volumes and networks. Images say what is best for them.
    public struct LaunchOptions: Codable, Hashable, Sendable {
        /// How the boot volume is attached: `PARAVIRTUALIZED`, `ISCSI`, `SCSI`, `IDE`, `VFIO` or `NVME`.
        public var bootVolumeType: String?
        /// How it boots: `UEFI_64` or `BIOS`.
        public var firmware: String?
        /// The kind of network card: `PARAVIRTUALIZED`, `VFIO` or `E1000`.
        public var networkType: String?
        /// How data volumes are attached, with the words of `bootVolumeType`.
        public var remoteDataVolumeType: String?
        /// Whether data is encrypted between the machine and its volumes.
        public var isPvEncryptionInTransitEnabled: Bool?
        /// Whether volumes have the names `/dev/oracleoci/oraclevd…` in the machine.
        public var isConsistentVolumeNamingEnabled: Bool?

        /// Leaves everything to the image.
        public init() {}
    }
}
