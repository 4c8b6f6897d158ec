internal import HTTPTypes

extension OCI {
    /// `DELETE /instanceConsoleConnections/{id}`: closes the way to the console of an instance.
    public struct DeleteInstanceConsoleConnection: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Closes the way to the console of an instance.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["instanceConsoleConnections", id], ifMatch: ifMatch)
        }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
