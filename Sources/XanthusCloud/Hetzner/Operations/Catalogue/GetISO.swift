internal import HTTPTypes

extension Hetzner {
    /// `GET /isos/{id}`: reads a medium.
    public struct GetISO: Operation {
        /// What is read.
        public typealias Response = ISO

        /// The number.
        public var id: ID<ISO>

        /// Reads a medium.
        public init(id: ID<ISO>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["isos", "\(id)"]) }
    }
}
