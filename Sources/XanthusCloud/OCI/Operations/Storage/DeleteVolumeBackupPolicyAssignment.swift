internal import HTTPTypes

extension OCI {
    /// `DELETE /volumeBackupPolicyAssignments/{id}`: takes its plan of backups away from a volume.
    public struct DeleteVolumeBackupPolicyAssignment: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Takes its plan of backups away from a volume.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["volumeBackupPolicyAssignments", id], ifMatch: ifMatch)
        }

        /// Nothing.
        public typealias Response = Nothing
    }
}
