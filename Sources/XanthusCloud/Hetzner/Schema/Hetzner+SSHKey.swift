extension Hetzner {
    /// A login key of the project.
    public struct SSHKey: Decodable, Sendable, Identifiable {
        /// The number.
        public let id: Int
        /// The name, unique in the project.
        public let name: String
        /// The MD5 fingerprint in colon form, unique in the project.
        public let fingerprint: String
        /// The labels.
        public let labels: [String: String]?
    }
}
