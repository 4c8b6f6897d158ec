public import struct Foundation.Date

extension OCI {
    /// What the serial console of an instance showed, up to the moment of a capture.
    public struct ConsoleHistory: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The instance.
        public let instanceId: String?
        /// `REQUESTED`, `GETTING-HISTORY`, `SUCCEEDED` or `FAILED`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String?
        /// The availability domain of the instance.
        public let availabilityDomain: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When the capture was asked for.
        public let timeCreated: Date?
    }
}
