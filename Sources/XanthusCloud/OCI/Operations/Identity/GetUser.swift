internal import HTTPTypes

extension OCI {
    /// `GET /users/{id}`: reads a user.
    public struct GetUser: Operation {
        /// The OCID.
        public var id: String

        /// Reads a user.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["users", id], service: .identity)
        }

        /// The user.
        public typealias Response = User
    }
}
