internal import HTTPTypes

extension OCI {
    /// `POST /bootVolumes`: makes a boot volume from another one or from a backup.
    ///
    /// One from an image comes with the launch of an instance.
    public struct CreateBootVolume: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// What it is made from.
            public var sourceDetails: BootVolumeSource
            /// The availability domain to place it in; `nil` only for a copy of a boot volume, for the place of that.
            public var availabilityDomain: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The size in GB, 50 to 32,768 and no less than that of the source; `nil` for the same.
            public var sizeInGBs: Int?
            /// The performance in units a GB: 10 balanced, 20 higher, 30 to 120 ultra high; `nil` for 10.
            public var vpusPerGB: Int?
            /// The plan of its backups.
            public var backupPolicyId: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes a boot volume.
            public init(compartmentId: String, sourceDetails: BootVolumeSource) {
                self.compartmentId = compartmentId
                self.sourceDetails = sourceDetails
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a boot volume.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(volumeSize: details.sizeInGBs, field: "sizeInGBs")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["bootVolumes"], body: details, repetition: .withToken(retryToken))
        }

        /// The boot volume, not usable yet.
        public typealias Response = BootVolume
    }
}
