extension OCI {
    /// `GET /bootVolumes`: lists boot volumes, also of instances that are gone.
    public struct ListBootVolumes: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String?
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists boot volumes, also of instances that are gone.
        public init(compartmentId: String? = nil, availabilityDomain: String? = nil) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["bootVolumes"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = BootVolume
    }
}
