internal import HTTPTypes

extension Hetzner {
    /// `PUT /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}`: gives the records of a name and type other labels.
    public struct UpdateZoneRRSet: RRSetOperation {
        /// The records.
        public typealias Response = RRSet

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// All labels they shall have; unchanged unless given.
        public var labels: Labels?

        /// Changes labels.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType, labels: Labels? = nil) {
            self.zone = zone
            self.name = name
            self.type = type
            self.labels = labels
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.put, path, body: NameAndLabels(labels: labels)) }
    }
}
