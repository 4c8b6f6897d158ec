internal import HTTPTypes

extension OCI {
    /// `PUT /instances/{id}`: changes an instance. Its reply names a work request.
    ///
    /// Another shape, size, fault domain or boot volume restarts an instance that runs, unless downtime is to be
    /// avoided: then it is refused.
    public struct UpdateInstance: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The name.
            public var displayName: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?
            /// All the metadata. `ssh_authorized_keys` and `user_data` cannot change, and must be sent as they are.
            public var metadata: [String: String]?
            /// Another size of machine.
            public var shape: String?
            /// How much of a flexible shape.
            public var shapeConfig: LaunchInstance.ShapeConfig?
            /// Another boot volume.
            public var sourceDetails: Source?
            /// Another fault domain.
            public var faultDomain: String?
            /// Switches of the machine.
            public var instanceOptions: InstanceOptions?
            /// How it is connected to its volumes and networks.
            public var launchOptions: Options?
            /// What becomes of it when Oracle works on its host.
            public var availabilityConfig: InstanceAvailabilityConfig?
            /// What Oracle's agent may do on it.
            public var agentConfig: InstanceAgentConfig?
            /// Whether it may be restarted for the change, which is so unless told.
            public var updateOperationConstraint: Constraint?

            /// Describes no change.
            public init() {}
        }

        /// Whether an instance may be restarted for a change.
        public struct Constraint: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Takes a name.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// It may.
            public static let allowDowntime = Constraint(rawValue: "ALLOW_DOWNTIME")
            /// A change that needs it is refused.
            public static let avoidDowntime = Constraint(rawValue: "AVOID_DOWNTIME")
        }

        /// What to boot instead: Oracle's `UpdateInstanceSourceDetails`.
        public struct Source: Encodable, Hashable, Sendable {
            /// `image` or `bootVolume`.
            public var sourceType: String
            /// The image to make a new volume of.
            public var imageId: String?
            /// The size of that volume in GB; `nil` for that of the image.
            public var bootVolumeSizeInGBs: Int?
            /// The volume to boot.
            public var bootVolumeId: String?
            /// Whether the volume that it booted so far stays; it does unless told.
            public var isPreserveBootVolumeEnabled: Bool?

            /// Boots a new volume made of an image.
            public init(imageId: String, bootVolumeSizeInGBs: Int? = nil) {
                sourceType = "image"
                self.imageId = imageId
                self.bootVolumeSizeInGBs = bootVolumeSizeInGBs
            }

            /// Boots a volume that exists.
            public init(bootVolumeId: String) {
                sourceType = "bootVolume"
                self.bootVolumeId = bootVolumeId
            }
        }

        /// How an instance is connected to its volumes and networks: Oracle's `UpdateLaunchOptions`.
        public struct Options: Encodable, Hashable, Sendable {
            /// How the boot volume is attached: `PARAVIRTUALIZED` or `ISCSI`.
            public var bootVolumeType: String?
            /// The kind of network card: `PARAVIRTUALIZED` or `VFIO`.
            public var networkType: String?
            /// Whether data is encrypted between the machine and its volumes.
            public var isPvEncryptionInTransitEnabled: Bool?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`. It is bound to the details.
        public var retryToken: String?
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes an instance.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            let size = details.sourceDetails?.bootVolumeSizeInGBs
            try OCIGrammar.check(volumeSize: size, field: "sourceDetails.bootVolumeSizeInGBs")
            try OCIGrammar.check(size: details.shapeConfig, of: details.shape)
            try OCIGrammar.check(metadata: details.metadata ?? [:])
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["instances", id],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// The instance as it is then.
        public typealias Response = Instance
    }
}
