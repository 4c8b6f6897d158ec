extension OCI {
    /// `GET /volumeBackupPolicies`: lists plans of backups.
    public struct ListVolumeBackupPolicies: ListOperation {
        /// The compartment to look in; `nil` for Oracle's own plans: gold, silver and bronze.
        public var compartmentId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists plans of backups.
        public init(compartmentId: String? = nil) {
            self.compartmentId = compartmentId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["volumeBackupPolicies"],
                query: [("compartmentId", compartmentId)],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = VolumeBackupPolicy
    }
}
