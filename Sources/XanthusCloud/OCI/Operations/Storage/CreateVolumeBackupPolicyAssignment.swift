internal import HTTPTypes

extension OCI {
    /// `POST /volumeBackupPolicyAssignments`: gives a volume a plan of backups, in place of the one it had.
    ///
    /// Oracle takes no retry token here; look before repeating it.
    public struct CreateVolumeBackupPolicyAssignment: Operation {
        /// What gets which plan.
        public struct Details: Encodable, Sendable {
            /// The volume, boot volume or volume group.
            public var assetId: String
            /// The plan.
            public var policyId: String

            /// Gives a volume a plan.
            public init(assetId: String, policyId: String) {
                self.assetId = assetId
                self.policyId = policyId
            }
        }

        /// What gets which plan.
        public var details: Details

        /// Gives a volume a plan of backups.
        public init(_ details: Details) {
            self.details = details
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["volumeBackupPolicyAssignments"], body: details)
        }

        /// The assignment.
        public typealias Response = VolumeBackupPolicyAssignment
    }
}
