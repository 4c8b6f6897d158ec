internal import HTTPTypes

extension OCI {
    /// `GET /volumeBackups/{id}`: reads a backup of a volume.
    public struct GetVolumeBackup: Operation {
        /// The OCID.
        public var id: String

        /// Reads a backup of a volume.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumeBackups", id]) }

        /// The backup.
        public typealias Response = VolumeBackup
    }
}
