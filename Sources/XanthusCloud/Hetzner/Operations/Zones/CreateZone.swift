internal import HTTPTypes

extension Hetzner {
    /// `POST /zones`: makes a zone, with a SOA record and Hetzner's nameservers.
    ///
    /// Repeatable because names are unique: a second creation answers `uniqueness_error`.
    public struct CreateZone: Operation {
        /// Where the zone's records come from.
        public enum Source: Sendable {
            /// From the API, beginning with these.
            case records([RecordSet] = [])
            /// From the API, beginning with those of a zone file (RFC 1035), which names Hetzner's nameservers and has
            /// a SOA record.
            case zonefile(String)
            /// From other nameservers, by zone transfer.
            case nameservers([PrimaryNameserver])
        }

        /// The name in lower case, without a dot at the end.
        public var name: String
        /// Where the records come from.
        public var source: Source
        /// How long others may remember a record that does not say it, from 60 s; an hour unless given.
        public var ttl: Int?
        /// The labels.
        public var labels: Labels

        /// Makes a zone.
        public init(
            name: String,
            from source: Source = .records(),
            ttl: Int? = nil,
            labels: Labels = Labels()
        ) {
            self.name = name
            self.source = source
            self.ttl = ttl
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            var mode = Zone.Mode.primary
            let ttl: Int?
            let labels: Labels
            var primaryNameservers: [PrimaryNameserver]?
            var rrsets: [RecordSet]?
            var zonefile: String?

            private enum CodingKeys: String, CodingKey {
                case name
                case mode
                case ttl
                case labels
                case primaryNameservers = "primary_nameservers"
                case rrsets
                case zonefile
            }
        }

        /// Refuses names, times, records and nameservers outside the grammar, and two sets of one name and type.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(zoneName: name)
            try HetznerGrammar.check(ttl: ttl)
            switch source {
            case .records(let sets):
                for set in sets { try set.check(in: .name(name)) }
                try HetznerGrammar.check(distinct: sets.map { "\($0.name)/\($0.type)" }, field: "records")
            case .zonefile: break
            case .nameservers(let nameservers): try HetznerGrammar.check(primaryNameservers: nameservers)
            }
        }

        /// What to send.
        public var request: OperationRequest {
            var body = Body(name: name, ttl: ttl, labels: labels)
            switch source {
            case .records(let sets): body.rrsets = sets.isEmpty ? nil : sets
            case .zonefile(let text): body.zonefile = text
            case .nameservers(let nameservers):
                (body.mode, body.primaryNameservers) = (.secondary, nameservers)
            }
            return OperationRequest(.post, ["zones"], body: body, isRepeatable: true)
        }

        /// The zone and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The zone.
            public let zone: Zone
            /// The making.
            public let action: Action
        }
    }
}
