public import struct Foundation.Date

extension Hetzner {
    /// A login key of the project.
    public struct SSHKey: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "ssh_key"
        /// What many are called in an answer.
        public static let plural = "ssh_keys"

        /// The number.
        public let id: Hetzner.ID<SSHKey>
        /// The name, unique in the project.
        public let name: String
        /// The MD5 fingerprint in colon form, unique in the project.
        public let fingerprint: String
        /// The key as it stands in `authorized_keys`.
        public let publicKey: String?
        /// The labels.
        public let labels: [String: String]?
        /// When it was added.
        public let created: Date?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case fingerprint
            case publicKey = "public_key"
            case labels
            case created
        }
    }
}
