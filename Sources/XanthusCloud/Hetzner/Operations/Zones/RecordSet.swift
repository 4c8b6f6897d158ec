extension Hetzner {
    /// Records of one name and type that a zone shall have.
    public struct RecordSet: Encodable, Sendable {
        /// The name within the zone, in lower case and without the zone's own; `@` for that.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// How long others may remember them, from 60 s; as long as the zone says unless given.
        public var ttl: Int?
        /// The records: one at least, all distinct.
        public var records: [Record]
        /// The labels.
        public var labels: Labels

        /// Describes records.
        public init(
            _ name: String,
            _ type: RRSet.RecordType,
            ttl: Int? = nil,
            _ records: [Record],
            labels: Labels = Labels()
        ) {
            self.name = name
            self.type = type
            self.ttl = ttl
            self.records = records
            self.labels = labels
        }

        func check(in zone: Reference<Zone>) throws(ConfigurationError) {
            try HetznerGrammar.check(recordName: name, in: zone)
            try HetznerGrammar.check(ttl: ttl)
            try HetznerGrammar.check(records: records, of: type)
        }
    }
}
