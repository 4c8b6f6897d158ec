internal import HTTPTypes

extension OCI {
    /// `POST /vnicAttachments`: gives an instance a further VNIC, which is made for it.
    ///
    /// Ubuntu does not configure it by itself: the machine needs a word with its network settings.
    public struct AttachVnic: Operation {
        /// What to attach to what.
        public struct Details: Encodable, Sendable {
            /// The instance.
            public var instanceId: String
            /// The VNIC.
            public var createVnicDetails: CreateVnicDetails
            /// Which physical network card it goes through, where there are two; `nil` for the first.
            public var nicIndex: Int?
            /// The name of the attachment.
            public var displayName: String?

            /// Describes it.
            public init(instanceId: String, createVnicDetails: CreateVnicDetails) {
                self.instanceId = instanceId
                self.createVnicDetails = createVnicDetails
            }
        }

        /// What to attach to what.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?

        /// Gives an instance a further VNIC, which is made for it.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["vnicAttachments"], body: details, repetition: .withToken(retryToken))
        }

        /// The attachment, not attached yet.
        public typealias Response = VnicAttachment
    }
}
