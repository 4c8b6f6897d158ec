internal import HTTPTypes

extension OCI {
    /// `GET /bootVolumeBackups/{id}`: reads a backup of a boot volume.
    public struct GetBootVolumeBackup: Operation {
        /// The OCID.
        public var id: String

        /// Reads a backup of a boot volume.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["bootVolumeBackups", id]) }

        /// The backup.
        public typealias Response = BootVolumeBackup
    }
}
