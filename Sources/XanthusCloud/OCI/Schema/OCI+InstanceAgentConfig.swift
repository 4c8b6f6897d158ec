extension OCI {
    /// What Oracle's agent on the machine may do. Oracle's images have it, and metrics come from it.
    public struct InstanceAgentConfig: Codable, Hashable, Sendable {
        /// Whether a plugin of the agent runs: Oracle's `InstanceAgentPluginConfigDetails`.
        public struct Plugin: Codable, Hashable, Sendable {
            /// The name, such as `Compute Instance Run Command`.
            public var name: String
            /// `ENABLED` or `DISABLED`.
            public var desiredState: String

            /// Switches a plugin.
            public init(_ name: String, isEnabled: Bool) {
                self.name = name
                desiredState = isEnabled ? "ENABLED" : "DISABLED"
            }
        }

        /// Whether it gathers no metrics.
        public var isMonitoringDisabled: Bool?
        /// Whether its plugins for management do not run.
        public var isManagementDisabled: Bool?
        /// Whether none of its plugins runs.
        public var areAllPluginsDisabled: Bool?
        /// Plugins one by one.
        public var pluginsConfig: [Plugin]?

        /// Leaves everything as it is.
        public init() {}
    }
}
