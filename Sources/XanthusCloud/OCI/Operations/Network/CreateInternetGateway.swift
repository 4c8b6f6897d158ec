internal import HTTPTypes

extension OCI {
    /// `POST /internetGateways`: makes an internet gateway.
    public struct CreateInternetGateway: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// Whether anything passes.
            public var isEnabled: Bool = true
            /// The route table for what comes in through it; `nil` for none.
            public var routeTableId: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes an internet gateway.
            public init(compartmentId: String, vcnId: String) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes an internet gateway.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["internetGateways"], body: details, repetition: .withToken(retryToken))
        }

        /// The internet gateway, which may not be usable yet.
        public typealias Response = InternetGateway
    }
}
