internal import HTTPTypes

extension OCI {
    /// `POST /volumeBackups`: makes a backup of a volume.
    public struct CreateVolumeBackup: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The volume.
            public var volumeId: String
            /// All of it, or what changed since the last one; `nil` for the latter.
            public var type: VolumeBackupType?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes a backup.
            public init(volumeId: String) {
                self.volumeId = volumeId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a backup of a volume.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["volumeBackups"], body: details, repetition: .withToken(retryToken))
        }

        /// The backup, not done yet.
        public typealias Response = VolumeBackup
    }
}
