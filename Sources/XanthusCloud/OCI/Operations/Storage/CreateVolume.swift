internal import HTTPTypes

extension OCI {
    /// `POST /volumes`: makes a volume: an empty one, or one from another volume or from a backup.
    public struct CreateVolume: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The availability domain to place it in; `nil` only for a copy of a volume, for the place of that.
            public var availabilityDomain: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The size in GB, 50 to 32,768; `nil` for that of the source, without one for Oracle's default of 1 TB.
            public var sizeInGBs: Int?
            /// The performance in units a GB: 0 lower cost, 10 balanced, 20 higher, 30 to 120 ultra high; `nil` for 10.
            public var vpusPerGB: Int?
            /// What it is made from; `nil` for an empty volume.
            public var sourceDetails: VolumeSource?
            /// The plan of its backups.
            public var backupPolicyId: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes an empty volume; choose a size, or it has 1 TB.
            public init(compartmentId: String) {
                self.compartmentId = compartmentId
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a volume.
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
            OperationRequest(.post, ["volumes"], body: details, repetition: .withToken(retryToken))
        }

        /// The volume, not usable yet.
        public typealias Response = Volume
    }
}
