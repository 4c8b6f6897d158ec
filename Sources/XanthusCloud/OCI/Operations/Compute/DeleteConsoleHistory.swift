internal import HTTPTypes

extension OCI {
    /// `DELETE /instanceConsoleHistories/{id}`: removes what was captured of a console.
    public struct DeleteConsoleHistory: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes what was captured of a console.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["instanceConsoleHistories", id], ifMatch: ifMatch)
        }

        /// Nothing.
        public typealias Response = Nothing
    }
}
