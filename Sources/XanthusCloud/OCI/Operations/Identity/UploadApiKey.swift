internal import HTTPTypes

extension OCI {
    /// `POST /users/{id}/apiKeys`: makes a public key known for a user, in the home region.
    public struct UploadApiKey: Operation {
        /// The key.
        public struct Details: Encodable, Sendable {
            /// The public key as PEM: RSA, of 2048 bits or more.
            public var key: String

            /// Describes it.
            public init(key: String) {
                self.key = key
            }
        }

        /// The OCID of the user, who may have three keys.
        public var userId: String
        /// The key.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a public key known for a user.
        public init(userId: String, _ details: Details, retryToken: String? = nil) {
            self.userId = userId
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["users", userId, "apiKeys"],
                service: .identity,
                body: details,
                repetition: .withToken(retryToken)
            )
        }

        /// The key, which takes a moment to be known everywhere.
        public typealias Response = ApiKey
    }
}
