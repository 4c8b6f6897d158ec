internal import HTTPTypes

extension OCI {
    /// `POST /images`: makes an image of an instance. Its reply names a work request.
    public struct CreateImage: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The instance, which is `CREATING_IMAGE` meanwhile; one that runs is stopped for it.
            public var instanceId: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// How instances of it boot: `NATIVE`, `EMULATED`, `PARAVIRTUALIZED` or `CUSTOM`.
            public var launchMode: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes it.
            public init(compartmentId: String, instanceId: String) {
                self.compartmentId = compartmentId
                self.instanceId = instanceId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?

        /// Makes an image of an instance.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["images"], body: details, repetition: .withToken(retryToken))
        }

        /// The image, not available yet.
        public typealias Response = Image
    }
}
