extension Hetzner {
    /// A place where servers stand.
    public struct Location: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "location"
        /// What many are called in an answer.
        public static let plural = "locations"

        /// The number.
        public let id: Hetzner.ID<Location>
        /// The name, such as `nbg1`.
        public let name: String
        /// The API's words for it.
        public let description: String?
        /// The country's code (ISO 3166-1 alpha-2).
        public let country: String?
        /// The nearest city.
        public let city: String?
        /// That city's latitude in degrees.
        public let latitude: Double?
        /// That city's longitude in degrees.
        public let longitude: Double?
        /// The zone that private networks span.
        public let networkZone: NetworkZone?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case description
            case country
            case city
            case latitude
            case longitude
            case networkZone = "network_zone"
        }
    }
}
