internal import HTTPTypes

extension Hetzner {
    /// `POST /zones/{id_or_name}/rrsets`: gives a primary zone records of a name and type that it has none of.
    ///
    /// Repeatable because name and type are unique: a second creation answers `uniqueness_error`.
    public struct CreateZoneRRSet: Operation {
        /// The zone.
        public var zone: Reference<Zone>
        /// The records.
        public var set: RecordSet

        /// Gives a zone records.
        public init(_ zone: Reference<Zone>, _ set: RecordSet) {
            self.zone = zone
            self.set = set
        }

        /// Refuses names, times and records outside the grammar.
        public func check() throws(ConfigurationError) { try set.check(in: zone) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["zones", "\(zone)", "rrsets"], body: set, isRepeatable: true)
        }

        /// The records and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The records.
            public let rrset: RRSet
            /// The making.
            public let action: Action
        }
    }
}
