extension OCI {
    /// `GET /volumeAttachments`: lists which volumes are attached to which instances; boot volumes are not among them.
    public struct ListVolumeAttachments: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The instance to look at; `nil` for all.
        public var instanceId: String?
        /// The volume to look at; `nil` for all.
        public var volumeId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists which volumes are attached to which instances; boot volumes are not among them.
        public init(
            compartmentId: String,
            availabilityDomain: String? = nil,
            instanceId: String? = nil,
            volumeId: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
            self.instanceId = instanceId
            self.volumeId = volumeId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["volumeAttachments"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("instanceId", instanceId),
                    ("volumeId", volumeId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = VolumeAttachment
    }
}
