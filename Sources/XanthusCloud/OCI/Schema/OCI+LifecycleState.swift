extension OCI {
    /// Where a resource is in its life. All resources share these words; each uses some of them.
    public struct LifecycleState: RawRepresentable, Codable, Hashable, Sendable {
        /// The state's name on the wire.
        public let rawValue: String

        /// Names a state.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Being made. Instances, networks, images, volumes.
        public static let provisioning = LifecycleState(rawValue: "PROVISIONING")
        /// There and usable. Networks, VNICs, images, volumes, backups.
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

        /// Being read from elsewhere. Images.
        public static let importing = LifecycleState(rawValue: "IMPORTING")
        /// Being written elsewhere. Images.
        public static let exporting = LifecycleState(rawValue: "EXPORTING")
        /// There, but not to be used. Images.
        public static let disabled = LifecycleState(rawValue: "DISABLED")

        /// Not begun. Console histories.
        public static let requested = LifecycleState(rawValue: "REQUESTED")
        /// Being captured. Console histories.
        public static let gettingHistory = LifecycleState(rawValue: "GETTING-HISTORY")
        /// Captured. Console histories.
        public static let succeeded = LifecycleState(rawValue: "SUCCEEDED")
        /// Not captured or not made. Console histories and connections.
        public static let failed = LifecycleState(rawValue: "FAILED")

        /// Being filled from a backup. Volumes.
        public static let restoring = LifecycleState(rawValue: "RESTORING")
        /// Broken. Volumes and backups.
        public static let faulty = LifecycleState(rawValue: "FAULTY")
        /// Asked for, not begun. Backups.
        public static let requestReceived = LifecycleState(rawValue: "REQUEST_RECEIVED")
        /// Being made. Backups, compartments, API keys, policies.
        public static let creating = LifecycleState(rawValue: "CREATING")

        /// Being attached. Attachments of VNICs and volumes.
        public static let attaching = LifecycleState(rawValue: "ATTACHING")
        /// Attached. Attachments of VNICs and volumes.
        public static let attached = LifecycleState(rawValue: "ATTACHED")
        /// Being detached. Attachments of VNICs and volumes.
        public static let detaching = LifecycleState(rawValue: "DETACHING")
        /// Detached. Attachments of VNICs and volumes.
        public static let detached = LifecycleState(rawValue: "DETACHED")

        /// Being given to a private address. Public addresses.
        public static let assigning = LifecycleState(rawValue: "ASSIGNING")
        /// In place. Public addresses.
        public static let assigned = LifecycleState(rawValue: "ASSIGNED")
        /// Being taken from a private address. Public addresses.
        public static let unassigning = LifecycleState(rawValue: "UNASSIGNING")
        /// Taken from a private address. Public addresses.
        public static let unassigned = LifecycleState(rawValue: "UNASSIGNED")

        /// There and usable. Compartments, users, API keys, policies.
        public static let active = LifecycleState(rawValue: "ACTIVE")
        /// There and not usable. Users.
        public static let inactive = LifecycleState(rawValue: "INACTIVE")
        /// Being removed. Compartments, API keys, policies.
        public static let deleting = LifecycleState(rawValue: "DELETING")
        /// Removed, but still known: a compartment for months.
        public static let deleted = LifecycleState(rawValue: "DELETED")
    }
}
