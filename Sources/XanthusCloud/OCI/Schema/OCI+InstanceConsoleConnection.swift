extension OCI {
    /// A way to the console of an instance, through a host of Oracle's.
    public struct InstanceConsoleConnection: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The instance.
        public let instanceId: String?
        /// `CREATING`, `ACTIVE`, `DELETING`, `DELETED` or `FAILED`.
        public let lifecycleState: LifecycleState?
        /// The `ssh` command that shows the serial console.
        public let connectionString: String?
        /// The `ssh` command that forwards the screen to a VNC viewer.
        public let vncConnectionString: String?
        /// The fingerprint of the key that may connect.
        public let fingerprint: String?
        /// The fingerprint that Oracle's host must show.
        public let serviceHostKeyFingerprint: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
    }
}
