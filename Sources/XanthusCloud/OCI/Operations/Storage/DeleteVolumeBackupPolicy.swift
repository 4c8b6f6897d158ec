internal import HTTPTypes

extension OCI {
    /// `DELETE /volumeBackupPolicies/{id}`: removes a plan of backups. Oracle's own cannot be removed.
    public struct DeleteVolumeBackupPolicy: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a plan of backups.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["volumeBackupPolicies", id], ifMatch: ifMatch)
        }

        /// Nothing.
        public typealias Response = Nothing
    }
}
