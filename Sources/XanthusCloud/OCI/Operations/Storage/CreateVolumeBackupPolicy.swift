internal import HTTPTypes

extension OCI {
    /// `POST /volumeBackupPolicies`: makes a plan of backups.
    public struct CreateVolumeBackupPolicy: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// When backups are made, and how long they are kept.
            public var schedules: [VolumeBackupSchedule]?
            /// The region that each backup is copied to; `nil` for none.
            public var destinationRegion: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes a plan without schedules.
            public init(compartmentId: String) {
                self.compartmentId = compartmentId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a plan of backups.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["volumeBackupPolicies"], body: details, repetition: .withToken(retryToken))
        }

        /// The plan.
        public typealias Response = VolumeBackupPolicy
    }
}
