internal import HTTPTypes

extension OCI {
    /// `GET /faultDomains`: lists the fault domains of an availability domain, all at once.
    public struct ListFaultDomains: Operation {
        /// The tenancy, or a compartment of it.
        public var compartmentId: String
        /// The name of the availability domain.
        public var availabilityDomain: String

        /// Lists the fault domains of an availability domain.
        public init(compartmentId: String, availabilityDomain: String) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["faultDomains"],
                service: .identity,
                query: [("compartmentId", compartmentId), ("availabilityDomain", availabilityDomain)]
            )
        }

        /// All of them.
        public typealias Response = [FaultDomain]
    }
}
