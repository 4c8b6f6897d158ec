extension OCI {
    /// `GET /bootVolumeAttachments`: lists which boot volumes are attached to which instances.
    public struct ListBootVolumeAttachments: ListOperation {
        /// The availability domain to look in.
        public var availabilityDomain: String
        /// The compartment to look in.
        public var compartmentId: String
        /// The instance to look at; `nil` for all.
        public var instanceId: String?
        /// The boot volume to look at; `nil` for all.
        public var bootVolumeId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists which boot volumes are attached to which instances.
        public init(
            availabilityDomain: String,
            compartmentId: String,
            instanceId: String? = nil,
            bootVolumeId: String? = nil
        ) {
            self.availabilityDomain = availabilityDomain
            self.compartmentId = compartmentId
            self.instanceId = instanceId
            self.bootVolumeId = bootVolumeId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["bootVolumeAttachments"],
                query: [
                    ("availabilityDomain", availabilityDomain),
                    ("compartmentId", compartmentId),
                    ("instanceId", instanceId),
                    ("bootVolumeId", bootVolumeId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = BootVolumeAttachment
    }
}
