public import struct Foundation.Date

extension OCI {
    /// A machine. Its addresses are not here but at its VNICs.
    ///
    /// Metadata is not read: it holds user data, which may hold secrets.
    public struct Instance: Decodable, Sendable, Identifiable {
        /// What an instance was given of its shape: Oracle's `InstanceShapeConfig`.
        public struct ShapeConfig: Decodable, Sendable {
            /// Processors of Oracle's counting: a core, two hyper-threads on x86.
            public let ocpus: Double?
            /// Processors as the operating system counts them.
            public let vcpus: Int?
            /// Memory in GB.
            public let memoryInGBs: Double?
            /// The part of the processors that is always there.
            public let baselineOcpuUtilization: BaselineOcpuUtilization?
            /// Oracle's words for the processor.
            public let processorDescription: String?
            /// The speed of its network in Gbit/s.
            public let networkingBandwidthInGbps: Double?
            /// How many VNICs it can have.
            public let maxVnicAttachments: Int?
            /// Local disks.
            public let localDisks: Int?
            /// Their size in GB, together.
            public let localDisksTotalSizeInGBs: Double?
            /// Oracle's words for them.
            public let localDiskDescription: String?
            /// Graphics processors.
            public let gpus: Int?
            /// Oracle's words for them.
            public let gpuDescription: String?
        }

        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// `MOVING`, `PROVISIONING`, `RUNNING`, `STARTING`, `STOPPING`, `STOPPED`, `CREATING_IMAGE`, `TERMINATING`
        /// or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The availability domain it is placed in.
        public let availabilityDomain: String?
        /// The fault domain within that.
        public let faultDomain: String?
        /// The region: `phx` and `iad` for the two oldest, else the id.
        public let region: String?
        /// The name of its shape.
        public let shape: String
        /// What it was given of it.
        public let shapeConfig: ShapeConfig?
        /// What it was made from.
        public let sourceDetails: InstanceSource?
        /// The image it was made from.
        public let imageId: String?
        /// How it is connected: `PARAVIRTUALIZED`, `NATIVE`, `EMULATED`, `ACCELERATEDPV` or `CUSTOM`.
        public let launchMode: String?
        /// How it is connected, in detail.
        public let launchOptions: LaunchOptions?
        /// Switches of the machine.
        public let instanceOptions: InstanceOptions?
        /// What becomes of it when Oracle works on its host.
        public let availabilityConfig: InstanceAvailabilityConfig?
        /// Whether Oracle may end it at any time.
        public let preemptibleInstanceConfig: PreemptibleInstanceConfig?
        /// What Oracle's agent may do on it.
        public let agentConfig: InstanceAgentConfig?
        /// When Oracle restarts it for work on its host, unless it is moved before.
        public let timeMaintenanceRebootDue: Date?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
