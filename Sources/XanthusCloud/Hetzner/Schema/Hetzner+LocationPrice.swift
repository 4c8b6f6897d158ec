extension Hetzner {
    /// What something costs in one location.
    public struct LocationPrice: Decodable, Hashable, Sendable {
        /// The location's name.
        public let location: String
        /// An hour; absent for what is paid by the month.
        public let hourly: Amount?
        /// A month, which is also the most that the hours of one come to.
        public let monthly: Amount
        /// The traffic of a month that costs nothing, in bytes; absent where traffic does not count.
        public let includedTraffic: Int?
        /// A TB of traffic beyond it.
        public let perTBTraffic: Amount?

        private enum CodingKeys: String, CodingKey {
            case location
            case hourly = "price_hourly"
            case monthly = "price_monthly"
            case includedTraffic = "included_traffic"
            case perTBTraffic = "price_per_tb_traffic"
        }
    }
}
