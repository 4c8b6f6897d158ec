public import struct Foundation.Date

extension OCI {
    /// A machine. Its addresses are not here but at its VNICs.
    ///
    /// Metadata is not read: it holds user data, which may hold secrets.
    public struct Instance: Decodable, Sendable, Identifiable {
        /// What a flexible instance was given.
        public struct ShapeConfig: Decodable, Sendable {
            /// Processors of Oracle's counting: a core, two hyper-threads on x86.
            public let ocpus: Double?
            /// Memory in GB.
            public let memoryInGBs: Double?
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
        /// What it was given of a flexible shape.
        public let shapeConfig: ShapeConfig?
        /// The image it was made from.
        public let imageId: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
