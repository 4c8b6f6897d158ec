internal import HTTPTypes

extension OCI {
    /// `GET /availabilityDomains`: lists the availability domains of the region, all at once.
    public struct ListAvailabilityDomains: Operation {
        /// The tenancy, or a compartment of it.
        public var compartmentId: String

        /// Lists the availability domains.
        public init(compartmentId: String) {
            self.compartmentId = compartmentId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["availabilityDomains"],
                service: .identity,
                query: [("compartmentId", compartmentId)]
            )
        }

        /// All of them.
        public typealias Response = [AvailabilityDomain]
    }
}
