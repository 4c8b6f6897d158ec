internal import HTTPTypes

extension OCI {
    /// `DELETE /users/{id}/apiKeys/{fingerprint}`: makes a key of a user unknown, in the home region.
    public struct DeleteApiKey: Operation {
        /// The OCID of the user.
        public var userId: String
        /// The fingerprint of the key: 16 pairs of hexadecimal digits with colons between them.
        public var fingerprint: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Makes a key of a user unknown.
        public init(userId: String, fingerprint: String, ifMatch: String? = nil) {
            self.userId = userId
            self.fingerprint = fingerprint
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["users", userId, "apiKeys", fingerprint], service: .identity, ifMatch: ifMatch)
        }

        /// Nothing: what the key signs is refused from then on.
        public typealias Response = Nothing
    }
}
