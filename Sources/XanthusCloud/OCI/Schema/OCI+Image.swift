public import struct Foundation.Date

extension OCI {
    /// Something that an instance can boot.
    public struct Image: Decodable, Sendable, Identifiable {
        /// What Oracle's agent on an image can do: Oracle's `InstanceAgentFeatures`.
        public struct AgentFeatures: Decodable, Sendable {
            /// Whether it gathers metrics.
            public let isMonitoringSupported: Bool?
            /// Whether it takes commands.
            public let isManagementSupported: Bool?
        }

        /// The OCID.
        public let id: String
        /// The name, such as `Canonical-Ubuntu-24.04-aarch64-2026.09.18-0`. It alone tells Arm from x86.
        public let displayName: String?
        /// The distribution, such as `Canonical Ubuntu`.
        public let operatingSystem: String
        /// The version, such as `24.04` or `24.04 Minimal aarch64`.
        public let operatingSystemVersion: String
        /// The compartment of a custom image; Oracle's own are in none of the caller's.
        public let compartmentId: String?
        /// `PROVISIONING`, `IMPORTING`, `AVAILABLE`, `EXPORTING`, `DISABLED` or `DELETED`.
        public let lifecycleState: LifecycleState
        /// The image that a custom one was made of.
        public let baseImageId: String?
        /// Whether images may be made of its instances.
        public let createImageAllowed: Bool?
        /// How instances are connected: `PARAVIRTUALIZED`, `NATIVE`, `EMULATED`, `ACCELERATEDPV` or `CUSTOM`.
        public let launchMode: String?
        /// How instances are connected, in detail.
        public let launchOptions: LaunchOptions?
        /// What Oracle's agent on it can do.
        public let agentFeatures: AgentFeatures?
        /// `COMMUNITY` if somebody published it for others, else `NONE`.
        public let listingType: String?
        /// The size of the boot volume in MB.
        public let sizeInMBs: Int?
        /// What a custom image is charged for, in GB.
        public let billableSizeInGBs: Int?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was published.
        public let timeCreated: Date?
    }
}
