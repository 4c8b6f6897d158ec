internal import HTTPTypes

extension OCI {
    /// `PUT /bootVolumes/{id}`: changes a boot volume, also while it is attached.
    public struct UpdateBootVolume: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The size in GB. It only grows; the guest must grow its partition too, as cloud-init does at boot.
            public var sizeInGBs: Int?
            /// The performance in units a GB: 10 balanced, 20 higher, 30 to 120 ultra high.
            public var vpusPerGB: Int?
            /// The name.
            public var displayName: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes a boot volume, also while it is attached.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(volumeSize: details.sizeInGBs, field: "sizeInGBs")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["bootVolumes", id], body: details, ifMatch: ifMatch)
        }

        /// What it is then.
        public typealias Response = BootVolume
    }
}
