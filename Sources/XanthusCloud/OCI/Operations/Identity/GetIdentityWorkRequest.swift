internal import HTTPTypes

extension OCI {
    /// `GET /workRequests/{id}`: reads a work request of the identity service.
    ///
    /// Oracle's SDKs call it `GetWorkRequest`, as they do that of compute, which asks another host about other work.
    public struct GetIdentityWorkRequest: Operation {
        /// The OCID.
        public var id: String

        /// Reads a work request of the identity service.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["workRequests", id], service: .identity)
        }

        /// The work request.
        public typealias Response = IdentityWorkRequest
    }
}
