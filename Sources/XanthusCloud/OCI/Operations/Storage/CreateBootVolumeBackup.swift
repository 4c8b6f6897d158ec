internal import HTTPTypes

extension OCI {
    /// `POST /bootVolumeBackups`: makes a backup of a boot volume.
    public struct CreateBootVolumeBackup: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The boot volume.
            public var bootVolumeId: String
            /// All of it, or what changed since the last one; `nil` for the latter.
            public var type: VolumeBackupType?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes a backup.
            public init(bootVolumeId: String) {
                self.bootVolumeId = bootVolumeId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a backup of a boot volume.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["bootVolumeBackups"], body: details, repetition: .withToken(retryToken))
        }

        /// The backup, not done yet.
        public typealias Response = BootVolumeBackup
    }
}
