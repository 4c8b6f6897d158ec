internal import HTTPTypes

extension Hetzner {
    /// `DELETE /primary_ips/{id}`: gives back a primary IP that nothing has.
    ///
    /// Since 2026-05-01 one that something has is refused with `must_be_unassigned`.
    public struct DeletePrimaryIP: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<PrimaryIP>

        /// Gives back a primary IP.
        public init(id: ID<PrimaryIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["primary_ips", "\(id)"]) }
    }
}
