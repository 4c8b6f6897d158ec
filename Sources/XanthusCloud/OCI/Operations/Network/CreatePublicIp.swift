internal import HTTPTypes

extension OCI {
    /// `POST /publicIps`: makes a public IPv4 address.
    public struct CreatePublicIp: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// Whether it goes with the private address that it is for, or stays until it is removed.
            public var lifetime: IPLifetime
            /// The private address to give it to, one without a public address. An ephemeral address needs it, and it
            /// must be the primary one of its VNIC.
            public var privateIpId: String?
            /// The pool of one's own addresses to take it from; `nil` for Oracle's.
            public var publicIpPoolId: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a public IPv4 address.
            public init(compartmentId: String, lifetime: IPLifetime) {
                self.compartmentId = compartmentId
                self.lifetime = lifetime
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a public IPv4 address.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["publicIps"], body: details, repetition: .withToken(retryToken))
        }

        /// The public address, which may not be in place yet: its state says so.
        public typealias Response = PublicIp
    }
}
