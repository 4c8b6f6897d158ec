public import struct Foundation.Date

extension Hetzner {
    /// A disk of its own, which servers of its location can have in turn.
    public struct Volume: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "volume"
        /// What many are called in an answer.
        public static let plural = "volumes"

        /// Whether a volume is there.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Being made.
            public static let creating = Status(rawValue: "creating")
            /// There.
            public static let available = Status(rawValue: "available")
        }

        /// A file system.
        public struct Format: RawRepresentable, Codable, Hashable, Sendable {
            /// The file system's name on the wire.
            public let rawValue: String
            /// Names a file system.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// ext4.
            public static let ext4 = Format(rawValue: "ext4")
            /// XFS.
            public static let xfs = Format(rawValue: "xfs")
        }

        /// The number.
        public let id: Hetzner.ID<Volume>
        /// The name, unique in the project.
        public let name: String
        /// Whether it is there.
        public let status: Status?
        /// The server that has it; absent if none has.
        public let server: Hetzner.ID<Server>?
        /// Where it stands.
        public let location: Location?
        /// The size in GB.
        public let size: Double
        /// The path of the device on a server, such as `/dev/disk/by-id/scsi-0HC_Volume_42`.
        public let linuxDevice: String?
        /// The file system that it was made with; absent if it was made without.
        public let format: Format?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// When it was made.
        public let created: Date?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case status
            case server
            case location
            case size
            case linuxDevice = "linux_device"
            case format
            case protection
            case labels
            case created
        }
    }
}
