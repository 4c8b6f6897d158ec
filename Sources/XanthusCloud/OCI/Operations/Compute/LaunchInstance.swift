internal import HTTPTypes

extension OCI {
    /// `POST /instances`: makes an instance. Its reply names a work request.
    ///
    /// An instance is not there for sure yet: room may turn out to be missing later, and then the work request fails.
    public struct LaunchInstance: Operation {
        /// What an instance boots.
        public typealias ImageSource = InstanceSource
        /// The first network card of an instance.
        public typealias CreateVnicDetails = OCI.CreateVnicDetails
        /// Switches of the machine.
        public typealias InstanceOptions = OCI.InstanceOptions

        /// What the instance shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The availability domain to place it in.
            public var availabilityDomain: String
            /// The fault domain to place it in, such as `FAULT-DOMAIN-1`; `nil` for any that has room.
            public var faultDomain: String?
            /// The name of the size of machine.
            public var shape: String
            /// How much of a flexible shape.
            public var shapeConfig: ShapeConfig?
            /// The name. Names may repeat.
            public var displayName: String?
            /// What it boots.
            public var sourceDetails: InstanceSource
            /// Its first network card.
            public var createVnicDetails: OCI.CreateVnicDetails
            /// The data volumes that it has from the beginning.
            public var launchVolumeAttachments: [LaunchAttachVolumeDetails]?
            /// `ssh_authorized_keys`, and `user_data` in Base64: 32,000 bytes in all. Neither can be changed later.
            public var metadata: [String: String] = [:]
            /// How it is connected to its volumes and networks; `nil` for what the image says.
            public var launchOptions: LaunchOptions?
            /// Switches of the machine.
            public var instanceOptions: OCI.InstanceOptions?
            /// What becomes of it when Oracle works on its host.
            public var availabilityConfig: InstanceAvailabilityConfig?
            /// What Oracle's agent may do on it.
            public var agentConfig: InstanceAgentConfig?
            /// That Oracle may end it at any time, for half the price; `nil` for an instance that stays.
            public var preemptibleInstanceConfig: PreemptibleInstanceConfig?
            /// Whether data is encrypted between the machine and its volumes.
            public var isPvEncryptionInTransitEnabled: Bool?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes an instance.
            public init(
                compartmentId: String,
                availabilityDomain: String,
                shape: String,
                sourceDetails: InstanceSource,
                createVnicDetails: OCI.CreateVnicDetails
            ) {
                self.compartmentId = compartmentId
                self.availabilityDomain = availabilityDomain
                self.shape = shape
                self.sourceDetails = sourceDetails
                self.createVnicDetails = createVnicDetails
            }
        }

        /// How much of a flexible shape: Oracle's `LaunchInstanceShapeConfigDetails`.
        public struct ShapeConfig: Encodable, Hashable, Sendable {
            /// Processors of Oracle's counting.
            public var ocpus: Double?
            /// Processors as the operating system counts them, instead of `ocpus`.
            public var vcpus: Int?
            /// Memory in GB; `nil` for what the shape gives each OCPU.
            public var memoryInGBs: Double?
            /// The part of the processors that is always there; `nil` for all.
            public var baselineOcpuUtilization: BaselineOcpuUtilization?

            /// Chooses a size.
            public init(ocpus: Double, memoryInGBs: Double? = nil) {
                self.ocpus = ocpus
                self.memoryInGBs = memoryInGBs
            }

            /// Chooses a size by the processors that the operating system sees.
            public init(vcpus: Int, memoryInGBs: Double? = nil) {
                self.vcpus = vcpus
                self.memoryInGBs = memoryInGBs
            }
        }

        /// What the instance shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?

        /// Makes an instance.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            let size = details.sourceDetails.bootVolumeSizeInGBs
            try OCIGrammar.check(volumeSize: size, field: "sourceDetails.bootVolumeSizeInGBs")
            try OCIGrammar.check(size: details.shapeConfig, of: details.shape)
            try OCIGrammar.check(metadata: details.metadata)
            for (index, attachment) in (details.launchVolumeAttachments ?? []).enumerated() {
                let field = "launchVolumeAttachments[\(index)].launchCreateVolumeDetails.sizeInGBs"
                try OCIGrammar.check(volumeSize: attachment.launchCreateVolumeDetails?.sizeInGBs, field: field)
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["instances"], body: details, repetition: .withToken(retryToken))
        }

        /// The instance, not running yet.
        public typealias Response = Instance
    }
}
