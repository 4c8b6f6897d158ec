internal import HTTPTypes

extension OCI {
    /// `POST /networkSecurityGroups`: makes a network security group, with no rules yet.
    public struct CreateNetworkSecurityGroup: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a network security group.
            public init(compartmentId: String, vcnId: String) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a network security group.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["networkSecurityGroups"], body: details, repetition: .withToken(retryToken))
        }

        /// The network security group, which may not be usable yet.
        public typealias Response = NetworkSecurityGroup
    }
}
