internal import HTTPTypes

extension OCI {
    /// `PUT /volumeBackupPolicies/{id}`: changes a plan of backups. Oracle's own cannot be changed.
    public struct UpdateVolumeBackupPolicy: Operation {
        /// What to change; what is `nil` stays. A list of schedules is replaced whole.
        public struct Details: Encodable, Sendable {
            /// The name.
            public var displayName: String?
            /// All the schedules.
            public var schedules: [VolumeBackupSchedule]?
            /// The region that each backup is copied to
            public var destinationRegion: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes a plan of backups. Oracle's own cannot be changed.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["volumeBackupPolicies", id],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// What it is then.
        public typealias Response = VolumeBackupPolicy
    }
}
