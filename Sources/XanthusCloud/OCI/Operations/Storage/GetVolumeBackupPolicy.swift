internal import HTTPTypes

extension OCI {
    /// `GET /volumeBackupPolicies/{id}`: reads a plan of backups.
    public struct GetVolumeBackupPolicy: Operation {
        /// The OCID.
        public var id: String

        /// Reads a plan of backups.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumeBackupPolicies", id]) }

        /// The plan.
        public typealias Response = VolumeBackupPolicy
    }
}
