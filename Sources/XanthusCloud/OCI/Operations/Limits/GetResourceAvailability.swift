internal import HTTPTypes

extension OCI {
    /// `GET /services/{service}/limits/{limit}/resourceAvailability`: tells what is used and what is left of a limit.
    ///
    /// Oracle answers 404 for limits whose definition says that it does not know.
    public struct GetResourceAvailability: Operation {
        /// The service, such as `compute`.
        public var serviceName: String
        /// The limit, such as `standard-a1-core-count`.
        public var limitName: String
        /// The tenancy, or a compartment for what its quotas leave.
        public var compartmentId: String
        /// The availability domain: needed if that is the limit's scope, and refused if it is not.
        public var availabilityDomain: String?

        /// Tells what is used and what is left of a limit.
        public init(
            serviceName: String,
            limitName: String,
            compartmentId: String,
            availabilityDomain: String? = nil
        ) {
            self.serviceName = serviceName
            self.limitName = limitName
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["services", serviceName, "limits", limitName, "resourceAvailability"],
                service: .limits,
                query: [("compartmentId", compartmentId), ("availabilityDomain", availabilityDomain)]
            )
        }

        /// What is used and what is left.
        public typealias Response = ResourceAvailability
    }
}
