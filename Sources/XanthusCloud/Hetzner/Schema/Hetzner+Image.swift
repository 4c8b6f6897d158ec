public import struct Foundation.Date

extension Hetzner {
    /// Something that a server can boot.
    public struct Image: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "image"
        /// What many are called in an answer.
        public static let plural = "images"

        /// Whose an image is.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Hetzner's own, of an operating system.
            public static let system = Kind(rawValue: "system")
            /// Hetzner's own, with an application.
            public static let app = Kind(rawValue: "app")
            /// A copy of a server's disk, which outlives the server.
            public static let snapshot = Kind(rawValue: "snapshot")
            /// A copy of a server's disk, which goes with the server.
            public static let backup = Kind(rawValue: "backup")
        }

        /// Whether an image can be used.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// It can.
            public static let available = Status(rawValue: "available")
            /// Not yet.
            public static let creating = Status(rawValue: "creating")
            /// No more.
            public static let unavailable = Status(rawValue: "unavailable")
        }

        /// The server that an image was made of.
        public struct Origin: Decodable, Hashable, Sendable {
            /// The server's number.
            public let id: Hetzner.ID<Server>
            /// The server's name then.
            public let name: String
        }

        /// The number.
        public let id: Hetzner.ID<Image>
        /// Whose it is.
        public let type: Kind?
        /// Whether it can be used.
        public let status: Status?
        /// The name, such as `ubuntu-24.04`; one image for each architecture has it. Null for snapshots and backups.
        public let name: String?
        /// The API's words for it.
        public let description: String
        /// What it takes in Hetzner's storage in GB, by which snapshots cost; null for Hetzner's own.
        public let imageSize: Double?
        /// The disk that it needs in GB.
        public let diskSize: Double?
        /// The distribution, such as `ubuntu`.
        public let osFlavor: String
        /// The distribution's version.
        public let osVersion: String?
        /// The processors.
        public let architecture: Architecture
        /// When it was published or made.
        public let created: Date?
        /// The server that it was made of.
        public let createdFrom: Origin?
        /// The server that a backup belongs to.
        public let boundTo: Hetzner.ID<Server>?
        /// Whether servers are made of it in seconds.
        public let rapidDeploy: Bool?
        /// What it is protected from.
        public let protection: Protection?
        /// That it goes out of use.
        public let deprecation: Deprecation?
        /// When it was deleted.
        public let deleted: Date?
        /// The labels.
        public let labels: [String: String]?

        private enum CodingKeys: String, CodingKey {
            case id
            case type
            case status
            case name
            case description
            case imageSize = "image_size"
            case diskSize = "disk_size"
            case osFlavor = "os_flavor"
            case osVersion = "os_version"
            case architecture
            case created
            case createdFrom = "created_from"
            case boundTo = "bound_to"
            case rapidDeploy = "rapid_deploy"
            case protection
            case deprecation
            case deleted
            case labels
        }
    }
}
