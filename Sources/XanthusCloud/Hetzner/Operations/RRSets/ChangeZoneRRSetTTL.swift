internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/change_ttl`: changes how long others may remember
    /// records.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeZoneRRSetTTL: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// In seconds, from 60; `nil` for as long as the zone says.
        public var ttl: Int?

        /// Changes how long records may be remembered.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType, ttl: Int?) {
            self.zone = zone
            self.name = name
            self.type = type
            self.ttl = ttl
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(recordName: name, in: zone)
            try HetznerGrammar.check(ttl: ttl)
        }

        /// What to send.
        public var request: OperationRequest { action("change_ttl", ["ttl": ttl], isRepeatable: true) }
    }
}
