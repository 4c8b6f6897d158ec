internal import HTTPTypes

extension Hetzner {
    /// `GET /floating_ips/{id}`: reads a floating IP.
    public struct GetFloatingIP: Operation {
        /// The floating IP.
        public typealias Response = FloatingIP

        /// The number.
        public var id: ID<FloatingIP>

        /// Reads a floating IP.
        public init(id: ID<FloatingIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["floating_ips", "\(id)"]) }
    }
}
