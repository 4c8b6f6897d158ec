extension OCI {
    /// `GET /privateIps`: lists private IPv4 addresses, by VNIC, by subnet, or by subnet and address.
    ///
    /// Without a filter the API refuses.
    public struct ListPrivateIps: ListOperation {
        /// The VNIC that has them.
        public var vnicId: String?
        /// The subnet they are in.
        public var subnetId: String?
        /// The exact address; it needs `subnetId`.
        public var ipAddress: String?
        /// Whether a VNIC has it.
        public var ipState: IPState?
        /// Whether it goes with the VNIC.
        public var lifetime: IPLifetime?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists private IPv4 addresses.
        public init(
            vnicId: String? = nil,
            subnetId: String? = nil,
            ipAddress: String? = nil,
            ipState: IPState? = nil,
            lifetime: IPLifetime? = nil
        ) {
            self.vnicId = vnicId
            self.subnetId = subnetId
            self.ipAddress = ipAddress
            self.ipState = ipState
            self.lifetime = lifetime
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["privateIps"],
                query: [
                    ("ipAddress", ipAddress),
                    ("subnetId", subnetId),
                    ("vnicId", vnicId),
                    ("ipState", ipState?.rawValue),
                    ("lifetime", lifetime?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = PrivateIp
    }
}
