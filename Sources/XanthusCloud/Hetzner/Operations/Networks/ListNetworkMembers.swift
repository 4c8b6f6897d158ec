internal import HTTPTypes

extension Hetzner {
    /// `GET /networks/{id}/members`: lists what is in a private network, with its addresses.
    ///
    /// Since 2026-09-15; known from Hetzner's Python package 2.27.
    public struct ListNetworkMembers: ListOperation {
        /// What is listed.
        public typealias Element = NetworkMember

        /// The page to fetch, from 1.
        public var page = 1
        /// The number of the network.
        public var id: ID<Network>
        /// The kinds to look for; all if empty.
        public var types: [NetworkMember.Kind]
        /// The states to look for; all if empty.
        public var statuses: [NetworkMember.Status]
        /// The ranges of subnets to look in, as CIDRs; all if empty.
        public var subnets: [String]
        /// The order: by id, type, status or address.
        public var sort: [Sort] = []

        /// Lists what is in a private network.
        public init(
            id: ID<Network>,
            types: [NetworkMember.Kind] = [],
            statuses: [NetworkMember.Status] = [],
            subnets: [String] = []
        ) {
            self.id = id
            self.types = types
            self.statuses = statuses
            self.subnets = subnets
        }

        /// Refuses what is no private range.
        public func check() throws(ConfigurationError) {
            for subnet in subnets { _ = try HetznerGrammar.privateBlock(subnet, field: "subnets") }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["networks", "\(id)", "members"],
                query: types.map { ("type", $0.rawValue) } + statuses.map { ("status", $0.rawValue) }
                    + subnets.map { ("subnet", $0) },
                sort: sort,
                page: page
            )
        }
    }
}
