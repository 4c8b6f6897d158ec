extension OCI {
    /// A data volume that an instance is launched with: one that exists, or one that is made for it.
    public struct LaunchAttachVolumeDetails: Encodable, Hashable, Sendable {
        /// The volume to make: Oracle's `LaunchCreateVolumeFromAttributes`.
        public struct NewVolume: Encodable, Hashable, Sendable {
            private let volumeCreationType = "ATTRIBUTES"
            /// The size in GB, 50 to 32,768.
            public var sizeInGBs: Int
            /// The performance: 0 lower cost, 10 balanced, 20 higher, 30 to 120 ultra high; `nil` for 10.
            public var vpusPerGB: Int?
            /// The compartment to make it in; `nil` for that of the instance.
            public var compartmentId: String?
            /// The name. Names may repeat.
            public var displayName: String?

            /// Asks for a volume.
            public init(sizeInGBs: Int) {
                self.sizeInGBs = sizeInGBs
            }
        }

        /// How it is attached: `paravirtualized` or `iscsi`.
        public var type: String
        /// The volume that exists.
        public var volumeId: String?
        /// The volume to make.
        public var launchCreateVolumeDetails: NewVolume?
        /// The name it has in the machine, such as `/dev/oracleoci/oraclevdb`.
        public var device: String?
        /// The name of the attachment.
        public var displayName: String?
        /// Whether it can only be read.
        public var isReadOnly: Bool?
        /// Whether other instances may have it too.
        public var isShareable: Bool?

        /// Attaches a volume that exists.
        public init(volumeId: String, type: String = "paravirtualized") {
            self.type = type
            self.volumeId = volumeId
        }

        /// Makes a volume and attaches it.
        public init(making volume: NewVolume, type: String = "paravirtualized") {
            self.type = type
            launchCreateVolumeDetails = volume
        }
    }
}
