internal import HTTPTypes

extension Hetzner {
    /// `DELETE /zones/{id_or_name}`: removes a zone with all its records.
    public struct DeleteZone: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>

        /// Removes a zone.
        public init(_ zone: Reference<Zone>) {
            self.zone = zone
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["zones", "\(zone)"]) }
    }
}
