internal import HTTPTypes

extension Hetzner {
    /// `GET /zones/{id_or_name}/zonefile`: writes a primary zone as a zone file (RFC 1035).
    public struct GetZoneZonefile: Operation {
        /// The zone.
        public var zone: Reference<Zone>

        /// Writes a zone file.
        public init(_ zone: Reference<Zone>) {
            self.zone = zone
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["zones", "\(zone)", "zonefile"])
        }

        /// A zone file.
        public struct Response: Decodable, Sendable {
            /// The text.
            public let zonefile: String
        }
    }
}
