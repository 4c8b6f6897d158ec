internal import HTTPTypes

extension Hetzner {
    /// `GET /zones/{id_or_name}`: reads a zone.
    public struct GetZone: Operation {
        /// The zone.
        public typealias Response = Zone

        /// The zone.
        public var zone: Reference<Zone>

        /// Reads a zone.
        public init(_ zone: Reference<Zone>) {
            self.zone = zone
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["zones", "\(zone)"]) }
    }
}
