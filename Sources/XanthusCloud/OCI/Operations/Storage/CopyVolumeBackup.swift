internal import HTTPTypes

extension OCI {
    /// `POST /volumeBackups/{id}/actions/copy`: copies a backup of a volume to another region.
    ///
    /// Its reply names a work request, which lives in the region of the original.
    public struct CopyVolumeBackup: Operation {
        /// What the copy shall be.
        public struct Details: Encodable, Sendable {
            /// The region to copy to, such as `us-ashburn-1`; the tenancy must be subscribed to it.
            public var destinationRegion: String
            /// The name; `nil` for that of the original.
            public var displayName: String?

            /// Describes a copy.
            public init(destinationRegion: String) {
                self.destinationRegion = destinationRegion
            }
        }

        /// The OCID of the original.
        public var id: String
        /// What the copy shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Copies a backup of a volume.
        public init(id: String, _ details: Details, retryToken: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["volumeBackups", id, "actions", "copy"],
                body: details,
                repetition: .withToken(retryToken)
            )
        }

        /// The copy, not done yet.
        public typealias Response = VolumeBackup
    }
}
