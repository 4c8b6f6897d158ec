internal import HTTPTypes

extension OCI {
    /// `POST /tenancies/{id}/regionSubscriptions`: subscribes a tenancy to a region, in the home region.
    ///
    /// There is no way back.
    public struct CreateRegionSubscription: Operation {
        /// Which region.
        public struct Details: Encodable, Sendable {
            /// The three letters of the region, such as `FRA`.
            public var regionKey: String

            /// Describes it.
            public init(regionKey: String) {
                self.regionKey = regionKey
            }
        }

        /// The OCID of the tenancy.
        public var tenancyId: String
        /// Which region.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Subscribes a tenancy to a region.
        public init(tenancyId: String, _ details: Details, retryToken: String? = nil) {
            self.tenancyId = tenancyId
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["tenancies", tenancyId, "regionSubscriptions"],
                service: .identity,
                body: details,
                repetition: .withToken(retryToken)
            )
        }

        /// The subscription, which takes minutes to be ready.
        public typealias Response = RegionSubscription
    }
}
