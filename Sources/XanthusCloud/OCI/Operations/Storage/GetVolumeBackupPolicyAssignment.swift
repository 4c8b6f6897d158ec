internal import HTTPTypes

extension OCI {
    /// `GET /volumeBackupPolicyAssignments/{id}`: reads which plan of backups a volume has.
    public struct GetVolumeBackupPolicyAssignment: Operation {
        /// The OCID.
        public var id: String

        /// Reads which plan of backups a volume has.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["volumeBackupPolicyAssignments", id]) }

        /// The assignment.
        public typealias Response = VolumeBackupPolicyAssignment
    }
}
