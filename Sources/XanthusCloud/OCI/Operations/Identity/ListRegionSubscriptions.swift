internal import HTTPTypes

extension OCI {
    /// `GET /tenancies/{id}/regionSubscriptions`: lists the regions that a tenancy may use, all at once.
    public struct ListRegionSubscriptions: Operation {
        /// The OCID of the tenancy.
        public var tenancyId: String

        /// Lists the regions that a tenancy may use.
        public init(tenancyId: String) {
            self.tenancyId = tenancyId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["tenancies", tenancyId, "regionSubscriptions"], service: .identity)
        }

        /// All of them.
        public typealias Response = [RegionSubscription]
    }
}
