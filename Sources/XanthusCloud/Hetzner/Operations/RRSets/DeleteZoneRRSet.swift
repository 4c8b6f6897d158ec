internal import HTTPTypes

extension Hetzner {
    /// `DELETE /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}`: removes all records of a name and type.
    public struct DeleteZoneRRSet: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType

        /// Removes records.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType) {
            self.zone = zone
            self.name = name
            self.type = type
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, path) }
    }
}
