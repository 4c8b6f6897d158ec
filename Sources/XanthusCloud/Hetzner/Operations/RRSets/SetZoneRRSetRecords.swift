internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/set_records`: replaces the records of a name and
    /// type.
    ///
    /// Repeatable because it is a replacement.
    public struct SetZoneRRSetRecords: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// All records, from 1 to 50.
        public var records: [Record]

        /// Replaces records.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType, _ records: [Record]) {
            self.zone = zone
            self.name = name
            self.type = type
            self.records = records
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(recordName: name, in: zone)
            try HetznerGrammar.check(records: records, of: type, upTo: 50)
        }

        /// What to send.
        public var request: OperationRequest { action("set_records", ["records": records], isRepeatable: true) }
    }
}
