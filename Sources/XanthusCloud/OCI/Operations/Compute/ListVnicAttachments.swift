extension OCI {
    /// `GET /vnicAttachments`: lists which VNICs are attached to which instances.
    public struct ListVnicAttachments: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The instance to look at; `nil` for all of the compartment.
        public var instanceId: String?
        /// The VNIC to look at.
        public var vnicId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists which VNICs are attached to which instances.
        public init(
            compartmentId: String,
            availabilityDomain: String? = nil,
            instanceId: String? = nil,
            vnicId: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
            self.instanceId = instanceId
            self.vnicId = vnicId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["vnicAttachments"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("instanceId", instanceId),
                    ("vnicId", vnicId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = VnicAttachment
    }
}
