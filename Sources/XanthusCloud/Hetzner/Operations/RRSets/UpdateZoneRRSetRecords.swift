internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/update_records`: changes the notes on records.
    ///
    /// Repeatable because it is a replacement.
    public struct UpdateZoneRRSetRecords: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// The records with their new notes, from 1 to 50; without a note one loses it.
        public var records: [Record]

        /// Changes notes.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType, _ records: [Record]) {
            self.zone = zone
            self.name = name
            self.type = type
            self.records = records
        }

        private struct Noted: Encodable {
            let value: String
            let comment: String
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(recordName: name, in: zone)
            try HetznerGrammar.check(records: records, of: type, upTo: 50)
        }

        /// What to send.
        public var request: OperationRequest {
            action(
                "update_records",
                ["records": records.map { Noted(value: $0.value, comment: $0.comment ?? "") }],
                isRepeatable: true
            )
        }
    }
}
