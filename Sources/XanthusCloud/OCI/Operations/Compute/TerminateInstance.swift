internal import HTTPTypes

extension OCI {
    /// `DELETE /instances/{id}`: removes an instance. Its reply names a work request.
    public struct TerminateInstance: Operation {
        /// The OCID.
        public var id: String
        /// Whether the boot volume stays, and goes on to cost.
        public var preserveBootVolume: Bool
        /// Whether data volumes that were made with it stay. Oracle's own default is `true`.
        public var preserveDataVolumesCreatedAtLaunch: Bool
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes an instance with its volumes, unless told.
        public init(
            id: String,
            preserveBootVolume: Bool = false,
            preserveDataVolumesCreatedAtLaunch: Bool = false,
            ifMatch: String? = nil
        ) {
            self.id = id
            self.preserveBootVolume = preserveBootVolume
            self.preserveDataVolumesCreatedAtLaunch = preserveDataVolumesCreatedAtLaunch
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .delete,
                ["instances", id],
                query: [
                    ("preserveBootVolume", String(preserveBootVolume)),
                    ("preserveDataVolumesCreatedAtLaunch", String(preserveDataVolumesCreatedAtLaunch)),
                ],
                ifMatch: ifMatch
            )
        }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
