extension OCI {
    /// Where a resource is in its life. All resources share these words; each uses some of them.
    public struct LifecycleState: RawRepresentable, Codable, Hashable, Sendable {
        /// The state's name on the wire.
        public let rawValue: String

        /// Names a state.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Being made. Instances, networks, images.
        public static let provisioning = LifecycleState(rawValue: "PROVISIONING")
        /// There and usable. Networks, VNICs, images.
        public static let available = LifecycleState(rawValue: "AVAILABLE")
        /// Being changed. VCNs and subnets.
        public static let updating = LifecycleState(rawValue: "UPDATING")
        /// Being removed.
        public static let terminating = LifecycleState(rawValue: "TERMINATING")
        /// Removed, but still known for a while: an instance for twelve hours or more.
        public static let terminated = LifecycleState(rawValue: "TERMINATED")

        /// On. Instances.
        public static let running = LifecycleState(rawValue: "RUNNING")
        /// Being switched on. Instances.
        public static let starting = LifecycleState(rawValue: "STARTING")
        /// Being switched off. Instances.
        public static let stopping = LifecycleState(rawValue: "STOPPING")
        /// Off. Instances.
        public static let stopped = LifecycleState(rawValue: "STOPPED")
        /// Being moved to other hardware. Instances.
        public static let moving = LifecycleState(rawValue: "MOVING")
        /// Having an image made of it. Instances.
        public static let creatingImage = LifecycleState(rawValue: "CREATING_IMAGE")

        /// Being attached. VNIC attachments.
        public static let attaching = LifecycleState(rawValue: "ATTACHING")
        /// Attached. VNIC attachments.
        public static let attached = LifecycleState(rawValue: "ATTACHED")
        /// Being detached. VNIC attachments.
        public static let detaching = LifecycleState(rawValue: "DETACHING")
        /// Detached. VNIC attachments.
        public static let detached = LifecycleState(rawValue: "DETACHED")

        /// Being given to a private address. Public addresses.
        public static let assigning = LifecycleState(rawValue: "ASSIGNING")
        /// In place. Public addresses.
        public static let assigned = LifecycleState(rawValue: "ASSIGNED")
        /// Being taken from a private address. Public addresses.
        public static let unassigning = LifecycleState(rawValue: "UNASSIGNING")
        /// Taken from a private address. Public addresses.
        public static let unassigned = LifecycleState(rawValue: "UNASSIGNED")
    }
}
