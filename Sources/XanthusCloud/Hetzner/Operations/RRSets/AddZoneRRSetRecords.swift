internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/add_records`: adds records; makes the set if
    /// there is none.
    ///
    /// Repeatable because the records of a set are distinct: what is there is not added again.
    public struct AddZoneRRSetRecords: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// The records to add, from 1 to 50.
        public var records: [Record]
        /// How long others may remember them, from 60 s; of a set that has a time of its own, the same.
        public var ttl: Int?

        /// Adds records.
        public init(
            _ zone: Reference<Zone>,
            _ name: String,
            _ type: RRSet.RecordType,
            _ records: [Record],
            ttl: Int? = nil
        ) {
            self.zone = zone
            self.name = name
            self.type = type
            self.records = records
            self.ttl = ttl
        }

        private struct Body: Encodable {
            let records: [Record]
            let ttl: Int?
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(recordName: name, in: zone)
            try HetznerGrammar.check(ttl: ttl)
            try HetznerGrammar.check(records: records, of: type, upTo: 50)
        }

        /// What to send.
        public var request: OperationRequest {
            action("add_records", Body(records: records, ttl: ttl), isRepeatable: true)
        }
    }
}
