internal import HTTPTypes

extension OCI {
    /// `GET /users/{id}/apiKeys`: lists the API keys of a user, all at once: three at most.
    public struct ListApiKeys: Operation {
        /// The OCID of the user.
        public var userId: String

        /// Lists the API keys of a user, all at once: three at most.
        public init(userId: String) {
            self.userId = userId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["users", userId, "apiKeys"], service: .identity)
        }

        /// All of them.
        public typealias Response = [ApiKey]
    }
}
