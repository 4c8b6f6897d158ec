internal import HTTPTypes

extension Hetzner {
    /// `DELETE /floating_ips/{id}`: gives back a floating IP that leads to no server.
    ///
    /// Since 2026-05-01 one that leads to a server is refused with `must_be_unassigned`.
    public struct DeleteFloatingIP: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<FloatingIP>

        /// Gives back a floating IP.
        public init(id: ID<FloatingIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["floating_ips", "\(id)"]) }
    }
}
