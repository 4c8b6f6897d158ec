internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/remove_records`: removes some records, and the
    /// set with the last.
    ///
    /// Not repeatable: by the second time somebody may have added one of them again.
    public struct RemoveZoneRRSetRecords: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// The records to remove, from 1 to 50.
        public var records: [Record]

        /// Removes records.
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
        public var request: OperationRequest { action("remove_records", ["records": records], isRepeatable: false) }
    }
}
