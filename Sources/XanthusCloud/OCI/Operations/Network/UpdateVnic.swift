internal import HTTPTypes

extension OCI {
    /// `PUT /vnics/{id}`: changes a virtual network card.
    public struct UpdateVnic: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// All the network security groups in front of it, five at most; an empty list for none.
            public var nsgIds: [String]?
            /// The name in the subnet's DNS, unique there.
            public var hostnameLabel: String?
            /// Whether it may send and get packets that are not its own, as a router does.
            public var skipSourceDestCheck: Bool?
            /// The route table for what it sends.
            public var routeTableId: String?
            /// The name.
            public var displayName: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes a virtual network card.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["vnics", id], body: details, ifMatch: ifMatch)
        }

        /// The virtual network card as it is then.
        public typealias Response = Vnic
    }
}
