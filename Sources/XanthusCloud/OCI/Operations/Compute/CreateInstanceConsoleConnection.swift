internal import HTTPTypes

extension OCI {
    /// `POST /instanceConsoleConnections`: opens a way to the serial console and the screen of an instance, by SSH.
    public struct CreateInstanceConsoleConnection: Operation {
        /// Whose console, and for whom.
        public struct Details: Encodable, Sendable {
            /// The instance, which can have one.
            public var instanceId: String
            /// The public key, RSA in the form of OpenSSH, that may connect.
            public var publicKey: String
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes it.
            public init(instanceId: String, publicKey: String) {
                self.instanceId = instanceId
                self.publicKey = publicKey
            }
        }

        /// Whose console, and for whom.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?

        /// Opens a way to the serial console and the screen of an instance, by SSH.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["instanceConsoleConnections"], body: details, repetition: .withToken(retryToken))
        }

        /// The connection, not active yet.
        public typealias Response = InstanceConsoleConnection
    }
}
