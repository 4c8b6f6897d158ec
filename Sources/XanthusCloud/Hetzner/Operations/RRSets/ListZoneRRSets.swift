internal import HTTPTypes

extension Hetzner {
    /// `GET /zones/{id_or_name}/rrsets`: lists the records of a primary zone, by name and type.
    public struct ListZoneRRSets: ListOperation {
        /// What is listed.
        public typealias Element = RRSet

        /// The page to fetch, from 1.
        public var page = 1
        /// The zone.
        public var zone: Reference<Zone>
        /// The exact name to look for.
        public var name: String?
        /// The types to look for; all if empty.
        public var types: [RRSet.RecordType]
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists records.
        public init(
            of zone: Reference<Zone>,
            name: String? = nil,
            types: [RRSet.RecordType] = [],
            labelSelector: LabelSelector? = nil
        ) {
            self.zone = zone
            self.name = name
            self.types = types
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["zones", "\(zone)", "rrsets"],
                query: [("name", name)] + types.map { ("type", $0.rawValue) }
                    + [("label_selector", labelSelector?.description)],
                sort: sort,
                page: page,
                perPage: 100
            )
        }
    }
}
