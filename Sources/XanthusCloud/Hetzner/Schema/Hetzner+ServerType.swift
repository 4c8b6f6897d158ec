extension Hetzner {
    /// A size of machine.
    public struct ServerType: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "server_type"
        /// What many are called in an answer.
        public static let plural = "server_types"

        /// What the type is in one location.
        public struct Location: Decodable, Hashable, Sendable {
            /// The number of the location.
            public let id: Hetzner.ID<Hetzner.Location>
            /// The location's name.
            public let name: String
            /// Whether there is room now.
            public let available: Bool?
            /// Whether Hetzner advises it here.
            public let recommended: Bool?
            /// That the type goes out of use here.
            public let deprecation: Deprecation?
        }

        /// Where the disk is.
        public struct StorageType: RawRepresentable, Decodable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// In the machine itself: faster.
            public static let local = StorageType(rawValue: "local")
            /// On the network: survives the machine's host.
            public static let network = StorageType(rawValue: "network")
        }

        /// Whom the processors serve.
        public struct CPUType: RawRepresentable, Decodable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Several servers.
            public static let shared = CPUType(rawValue: "shared")
            /// This server alone.
            public static let dedicated = CPUType(rawValue: "dedicated")
        }

        /// The number.
        public let id: Hetzner.ID<ServerType>
        /// The name, such as `cx23`.
        public let name: String
        /// The API's words for it.
        public let description: String
        /// Virtual processors.
        public let cores: Double
        /// Memory in GB.
        public let memory: Double
        /// Disk in GB.
        public let disk: Double
        /// Where the disk is.
        public let storageType: StorageType?
        /// Whom the processors serve.
        public let cpuType: CPUType?
        /// The API's word for what it is good for, such as `Shared vCPU`.
        public let category: String?
        /// The processors.
        public let architecture: Architecture
        /// What it costs, by location.
        public let prices: [LocationPrice]?
        /// Where it is offered. A location that is not listed does not have it.
        public let locations: [Location]?
        /// That the type goes out of use everywhere. The API itself counts this field as outdated: ``locations`` say
        /// it for each place.
        public let deprecation: Deprecation?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case description
            case cores
            case memory
            case disk
            case storageType = "storage_type"
            case cpuType = "cpu_type"
            case category
            case architecture
            case prices
            case locations
            case deprecation
        }
    }
}
