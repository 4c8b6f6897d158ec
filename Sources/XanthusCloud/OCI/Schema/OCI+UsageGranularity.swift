public import struct Foundation.Date

extension OCI {
    /// How long the spans are that usage is summed over.
    public struct UsageGranularity: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names a granularity.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Hours.
        public static let hourly = UsageGranularity(rawValue: "HOURLY")
        /// Days, which begin at midnight in UTC.
        public static let daily = UsageGranularity(rawValue: "DAILY")
        /// Months, which begin on the first at midnight in UTC.
        public static let monthly = UsageGranularity(rawValue: "MONTHLY")
        /// The whole time that is asked for.
        public static let total = UsageGranularity(rawValue: "TOTAL")

        /// The beginning of the span that a date is in: the hour, the month, and for everything else the day.
        ///
        /// Oracle refuses dates that are more precise than the granularity.
        public func start(of date: Date) -> Date {
            let seconds = Int(date.timeIntervalSince1970.rounded(.down))
            let (day, time) = seconds.quotientAndRemainder(flooring: 86_400)
            if self == .hourly { return Date(timeIntervalSince1970: Double(seconds - time % 3_600)) }
            let passed = self == .monthly ? CivilDate(daysSince1970: day).day - 1 : 0
            return Date(timeIntervalSince1970: Double((day - passed) * 86_400))
        }
    }
}
