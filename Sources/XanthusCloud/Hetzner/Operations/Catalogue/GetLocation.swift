internal import HTTPTypes

extension Hetzner {
    /// `GET /locations/{id}`: reads a place where servers stand.
    public struct GetLocation: Operation {
        /// What is read.
        public typealias Response = Location

        /// The number.
        public var id: ID<Location>

        /// Reads a place where servers stand.
        public init(id: ID<Location>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["locations", "\(id)"]) }
    }
}
