extension OCI {
    /// `GET /publicIps`: lists public IPv4 addresses.
    ///
    /// Reserved addresses have the scope of the region; those that come and go with a VNIC have that of their
    /// availability domain, which must be named then.
    public struct ListPublicIps: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// Where they can be used.
        public var scope: PublicIp.Scope
        /// The availability domain: required with its scope, and not allowed with the other.
        public var availabilityDomain: String?
        /// Whether they go with what has them.
        public var lifetime: IPLifetime?
        /// The pool of one's own addresses they are from.
        public var publicIpPoolId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the addresses that can be given to any private address of the region; with a lifetime, those alone.
        public init(compartmentId: String, lifetime: IPLifetime? = nil) {
            self.compartmentId = compartmentId
            scope = .region
            self.lifetime = lifetime
        }

        /// Lists the addresses that came with the VNICs of an availability domain.
        public init(compartmentId: String, availabilityDomain: String) {
            self.compartmentId = compartmentId
            scope = .availabilityDomain
            self.availabilityDomain = availabilityDomain
            lifetime = .ephemeral
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["publicIps"],
                query: [
                    ("scope", scope.rawValue),
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("lifetime", lifetime?.rawValue),
                    ("publicIpPoolId", publicIpPoolId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = PublicIp
    }
}
