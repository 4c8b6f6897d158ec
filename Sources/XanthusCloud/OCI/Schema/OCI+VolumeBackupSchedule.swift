extension OCI {
    /// One kind of backup of a plan: how often it is made, when, and how long it is kept.
    public struct VolumeBackupSchedule: Codable, Hashable, Sendable {
        /// How often a backup is made.
        public struct Period: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a period.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Each hour.
            public static let hour = Period(rawValue: "ONE_HOUR")
            /// Each day.
            public static let day = Period(rawValue: "ONE_DAY")
            /// Each week.
            public static let week = Period(rawValue: "ONE_WEEK")
            /// Each month.
            public static let month = Period(rawValue: "ONE_MONTH")
            /// Each year.
            public static let year = Period(rawValue: "ONE_YEAR")
        }

        /// All of the volume, or what changed since the last backup.
        public var backupType: VolumeBackupType
        /// How often.
        public var period: Period
        /// How long a backup is kept, in seconds.
        public var retentionSeconds: Int?
        /// `STRUCTURED` to mind ``hourOfDay`` and those after it, `NUMERIC_SECONDS` to mind ``offsetSeconds``.
        public var offsetType: String?
        /// Seconds after the beginning of the period.
        public var offsetSeconds: Int?
        /// The hour, 0 to 23.
        public var hourOfDay: Int?
        /// The day of a weekly backup, such as `MONDAY`.
        public var dayOfWeek: String?
        /// The day of a monthly or yearly backup, 1 to 28.
        public var dayOfMonth: Int?
        /// The month of a yearly backup, such as `JANUARY`.
        public var month: String?
        /// `UTC`, or `REGIONAL_DATA_CENTER_TIME`.
        public var timeZone: String?

        /// Makes backups that often, and keeps each that long.
        public init(_ backupType: VolumeBackupType, each period: Period, retentionSeconds: Int) {
            self.backupType = backupType
            self.period = period
            self.retentionSeconds = retentionSeconds
        }
    }
}
