internal import HTTPTypes

extension OCI {
    /// `POST /instances`: makes an instance. Its reply names a work request.
    ///
    /// An instance is not there for sure yet: room may turn out to be missing later, and then the work request fails.
    public struct LaunchInstance: Operation {
        /// What the instance shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The availability domain to place it in.
            public var availabilityDomain: String
            /// The name of the size of machine.
            public var shape: String
            /// How much of a flexible shape.
            public var shapeConfig: ShapeConfig?
            /// The name. Names may repeat.
            public var displayName: String?
            /// What it boots.
            public var sourceDetails: ImageSource
            /// Its first network card.
            public var createVnicDetails: CreateVnicDetails
            /// `ssh_authorized_keys`, and `user_data` in Base64: 32,000 bytes in all. Neither can be changed later.
            public var metadata: [String: String] = [:]
            /// Switches of the machine.
            public var instanceOptions: InstanceOptions?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes an instance.
            public init(
                compartmentId: String,
                availabilityDomain: String,
                shape: String,
                sourceDetails: ImageSource,
                createVnicDetails: CreateVnicDetails
            ) {
                self.compartmentId = compartmentId
                self.availabilityDomain = availabilityDomain
                self.shape = shape
                self.sourceDetails = sourceDetails
                self.createVnicDetails = createVnicDetails
            }
        }

        /// How much of a flexible shape.
        public struct ShapeConfig: Encodable, Hashable, Sendable {
            /// Processors of Oracle's counting.
            public var ocpus: Double
            /// Memory in GB.
            public var memoryInGBs: Double

            /// Chooses a size.
            public init(ocpus: Double, memoryInGBs: Double) {
                self.ocpus = ocpus
                self.memoryInGBs = memoryInGBs
            }
        }

        /// An image to boot, and the volume it is put on.
        public struct ImageSource: Encodable, Sendable {
            private let sourceType = "image"
            /// The image.
            public var imageId: String
            /// The size of the boot volume in GB, 50 to 32,768; `nil` for that of the image, 47 for Ubuntu.
            public var bootVolumeSizeInGBs: Int?
            /// The volume's performance: 10 balanced, 20 higher; `nil` for 10.
            public var bootVolumeVpusPerGB: Int?

            /// Boots an image.
            public init(imageId: String, bootVolumeSizeInGBs: Int? = nil) {
                self.imageId = imageId
                self.bootVolumeSizeInGBs = bootVolumeSizeInGBs
            }
        }

        /// The first network card of an instance.
        public struct CreateVnicDetails: Encodable, Sendable {
            /// The subnet to join.
            public var subnetId: String
            /// Whether to give a public IPv4 address; `nil` for what the subnet allows.
            public var assignPublicIp: Bool?
            /// The network security groups in front of it, five at most.
            public var nsgIds: [String]?
            /// The name in the subnet's DNS, unique there.
            public var hostnameLabel: String?

            /// Joins a subnet.
            public init(subnetId: String) {
                self.subnetId = subnetId
            }
        }

        /// Switches of the machine.
        public struct InstanceOptions: Encodable, Sendable {
            /// Whether the metadata service answers only requests with its header, which a tricked web server does
            /// not send.
            public var areLegacyImdsEndpointsDisabled: Bool

            /// Chooses.
            public init(areLegacyImdsEndpointsDisabled: Bool) {
                self.areLegacyImdsEndpointsDisabled = areLegacyImdsEndpointsDisabled
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

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["instances"], body: details, repetition: .withToken(retryToken))
        }

        /// The instance, not running yet.
        public typealias Response = Instance
    }
}
