internal import HTTPTypes

extension OCI {
    /// `POST /bootVolumeAttachments`: puts a boot volume into an instance, which must be stopped and have none.
    public struct AttachBootVolume: Operation {
        /// What is put where.
        public struct Details: Encodable, Sendable {
            /// The boot volume.
            public var bootVolumeId: String
            /// The instance.
            public var instanceId: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// `NONE`, or `BM_ENCRYPTION_IN_TRANSIT` for bare metal.
            public var encryptionInTransitType: String?

            /// Puts a boot volume into an instance.
            public init(bootVolumeId: String, instanceId: String) {
                self.bootVolumeId = bootVolumeId
                self.instanceId = instanceId
            }
        }

        /// What is put where.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Puts a boot volume into an instance.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["bootVolumeAttachments"], body: details, repetition: .withToken(retryToken))
        }

        /// The attachment, not done yet.
        public typealias Response = BootVolumeAttachment
    }
}
