internal import HTTPTypes

extension OCI {
    /// `GET /instanceConsoleConnections/{id}`: reads a way to the console of an instance.
    public struct GetInstanceConsoleConnection: Operation {
        /// The OCID.
        public var id: String

        /// Reads a way to the console of an instance.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["instanceConsoleConnections", id]) }

        /// The connection.
        public typealias Response = InstanceConsoleConnection
    }
}
