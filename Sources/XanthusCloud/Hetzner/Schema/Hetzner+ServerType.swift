extension Hetzner {
    /// A size of machine.
    public struct ServerType: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "server_type"
        /// What many are called in an answer.
        public static let plural = "server_types"

        /// What the type is in one location.
        public struct Location: Decodable, Sendable {
            /// The number of the location.
            public let id: Int
            /// The location's name.
            public let name: String
            /// Whether there is room now.
            public let available: Bool?
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
        /// `x86` or `arm`.
        public let architecture: String
        /// Where it is offered. A location that is not listed does not have it.
        public let locations: [Location]?
    }
}
