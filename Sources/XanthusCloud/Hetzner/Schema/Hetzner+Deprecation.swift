public import struct Foundation.Date

extension Hetzner {
    /// That something goes out of use.
    public struct Deprecation: Decodable, Hashable, Sendable {
        /// When that was made known.
        public let announced: Date
        /// From when on nothing new can be made of it.
        public let unavailableAfter: Date

        private enum CodingKeys: String, CodingKey {
            case announced
            case unavailableAfter = "unavailable_after"
        }
    }
}
