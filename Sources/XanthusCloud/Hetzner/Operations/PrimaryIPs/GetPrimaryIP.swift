internal import HTTPTypes

extension Hetzner {
    /// `GET /primary_ips/{id}`: reads a primary IP.
    public struct GetPrimaryIP: Operation {
        /// The primary IP.
        public typealias Response = PrimaryIP

        /// The number.
        public var id: ID<PrimaryIP>

        /// Reads a primary IP.
        public init(id: ID<PrimaryIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["primary_ips", "\(id)"]) }
    }
}
