public import struct Foundation.Date

extension Hetzner {
    /// A server as the API writes it, in its shape of autumn 2026 (without `datacenter`).
    public struct Server: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "server"
        /// What many are called in an answer.
        public static let plural = "servers"

        /// What the machine is doing.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Being made.
            public static let initializing = Status(rawValue: "initializing")
            /// Being switched on.
            public static let starting = Status(rawValue: "starting")
            /// On.
            public static let running = Status(rawValue: "running")
            /// Being switched off.
            public static let stopping = Status(rawValue: "stopping")
            /// Off.
            public static let off = Status(rawValue: "off")
            /// Being removed.
            public static let deleting = Status(rawValue: "deleting")
            /// Being given another size.
            public static let migrating = Status(rawValue: "migrating")
            /// Being made anew from an image.
            public static let rebuilding = Status(rawValue: "rebuilding")
            /// Hetzner does not know.
            public static let unknown = Status(rawValue: "unknown")
        }

        /// The number.
        public let id: Hetzner.ID<Server>
        /// The name, unique in the project.
        public let name: String
        /// What the machine is doing.
        public let status: Status
        /// When it was made.
        public let created: Date?
        /// The public side.
        public let publicNet: PublicNet?
        /// The private networks.
        public let privateNet: [PrivateNet]?
        /// The size of machine.
        public let serverType: ServerType
        /// Where it stands.
        public let location: Location?
        /// What it was made from; null once the image is gone.
        public let image: Image?
        /// The medium that is in it.
        public let iso: ISO?
        /// Whether it boots into the rescue system at its next start.
        public let rescueEnabled: Bool?
        /// Whether an action holds it.
        public let locked: Bool?
        /// The hours in which it is backed up (UTC), such as `22-02`; null if it is not.
        public let backupWindow: String?
        /// Bytes sent in this month's billing; null if unknown.
        public let outgoingTraffic: Int?
        /// Bytes received in this month's billing; null if unknown.
        public let ingoingTraffic: Int?
        /// Bytes that may be sent for nothing in a month.
        public let includedTraffic: Int?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// The volumes that are attached to it.
        public let volumes: [Hetzner.ID<Volume>]?
        /// The load balancers that send traffic to it.
        public let loadBalancers: [Hetzner.ID<LoadBalancer>]?
        /// Its disk in GB; smaller than the type's if the disk was not upgraded with it.
        public let primaryDiskSize: Double?
        /// The group of servers that shall not fail together.
        public let placementGroup: PlacementGroup?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case status
            case created
            case publicNet = "public_net"
            case privateNet = "private_net"
            case serverType = "server_type"
            case location
            case image
            case iso
            case rescueEnabled = "rescue_enabled"
            case locked
            case backupWindow = "backup_window"
            case outgoingTraffic = "outgoing_traffic"
            case ingoingTraffic = "ingoing_traffic"
            case includedTraffic = "included_traffic"
            case protection
            case labels
            case volumes
            case loadBalancers = "load_balancers"
            case primaryDiskSize = "primary_disk_size"
            case placementGroup = "placement_group"
        }
    }
}
