extension OCI {
    /// `GET /instanceConsoleConnections`: lists the ways to consoles.
    public struct ListInstanceConsoleConnections: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The instance to look at; `nil` for all of the compartment.
        public var instanceId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the ways to consoles.
        public init(compartmentId: String, instanceId: String? = nil) {
            self.compartmentId = compartmentId
            self.instanceId = instanceId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["instanceConsoleConnections"],
                query: [
                    ("compartmentId", compartmentId),
                    ("instanceId", instanceId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = InstanceConsoleConnection
    }
}
