internal import HTTPTypes

extension OCI {
    /// `GET /instanceConsoleHistories/{id}`: reads how far the capture of a console is.
    public struct GetConsoleHistory: Operation {
        /// The OCID.
        public var id: String

        /// Reads how far the capture of a console is.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["instanceConsoleHistories", id]) }

        /// The console history.
        public typealias Response = ConsoleHistory
    }
}
