public import struct Foundation.Date

extension Hetzner {
    /// Something that a server can boot.
    public struct Image: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "image"
        /// What many are called in an answer.
        public static let plural = "images"

        /// The number.
        public let id: Hetzner.ID<Image>
        /// The name, such as `ubuntu-24.04`; one image for each architecture has it. Null for snapshots.
        public let name: String?
        /// The API's words for it.
        public let description: String
        /// The distribution, such as `ubuntu`.
        public let osFlavor: String
        /// The distribution's version.
        public let osVersion: String?
        /// `x86` or `arm`.
        public let architecture: String
        /// When it was published.
        public let created: Date?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case description
            case osFlavor = "os_flavor"
            case osVersion = "os_version"
            case architecture
            case created
        }
    }
}
