internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets/{rr_name}/{rr_type}/actions/change_protection`: protects records from
    /// changes, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeZoneRRSetProtection: RRSetOperation {
        /// The work to wait for.
        public typealias Response = Action

        /// The zone.
        public var zone: Reference<Zone>
        /// The name within the zone; `@` for the zone's own.
        public var name: String
        /// What the records say.
        public var type: RRSet.RecordType
        /// Whether they cannot be changed.
        public var change: Bool

        /// Protects records, or no more.
        public init(_ zone: Reference<Zone>, _ name: String, _ type: RRSet.RecordType, change: Bool) {
            self.zone = zone
            self.name = name
            self.type = type
            self.change = change
        }

        /// What to send.
        public var request: OperationRequest { action("change_protection", ["change": change], isRepeatable: true) }
    }
}
