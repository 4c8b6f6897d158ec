internal import HTTPTypes

extension OCI {
    /// `GET /routeTables/{id}`: reads a route table.
    public struct GetRouteTable: Operation {
        /// The OCID.
        public var id: String

        /// Reads a route table.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["routeTables", id]) }

        /// The route table.
        public typealias Response = RouteTable
    }
}
