public import struct Foundation.Date

extension OCI {
    /// Something that an instance can boot.
    public struct Image: Decodable, Sendable, Identifiable {
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
        /// When it was published.
        public let timeCreated: Date?
    }
}
