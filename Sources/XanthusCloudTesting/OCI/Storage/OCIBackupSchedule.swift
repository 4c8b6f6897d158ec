/// One kind of backup of a plan: how often it is made, when, and how long it is kept.
enum OCIBackupSchedule {
    private static let fields: Set = [
        "backupType", "period", "retentionSeconds", "offsetType", "offsetSeconds", "hourOfDay", "dayOfWeek",
        "dayOfMonth", "month", "timeZone",
    ]
    private static let words: [String: Set<String>] = [
        "backupType": ["FULL", "INCREMENTAL"],
        "period": ["ONE_HOUR", "ONE_DAY", "ONE_WEEK", "ONE_MONTH", "ONE_YEAR"],
        "offsetType": ["STRUCTURED", "NUMERIC_SECONDS"],
        "timeZone": ["UTC", "REGIONAL_DATA_CENTER_TIME"],
        "dayOfWeek": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
        "month": [
            "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
            "NOVEMBER", "DECEMBER",
        ],
    ]

    /// Reads the schedules of a plan; what Oracle fills in is assumed.
    static func schedules(_ plan: OCIFields) throws(OCIRefusal) -> JSON? {
        guard let list = try plan.objects("schedules") else { return nil }
        var schedules: [JSON] = []
        for schedule in list { schedules.append(try read(schedule)) }
        return .array(schedules)
    }

    private static func read(_ schedule: OCIFields) throws(OCIRefusal) -> JSON {
        try schedule.refuseOthers(than: fields)
        for name in ["backupType", "period"] { _ = try schedule.required(name) }
        for (name, known) in words.sorted(by: { $0.key < $1.key }) {
            if let word = try schedule.string(name), !known.contains(word) {
                throw .invalid("schedules: \(name) \(word) is not known")
            }
        }
        guard let retention = try schedule.integer("retentionSeconds") else { throw .missing("retentionSeconds") }
        guard retention > 0 else { throw .invalid("schedules: retentionSeconds must be positive") }
        for (name, range) in [("hourOfDay", 0...23), ("dayOfMonth", 1...28)] {
            if let number = try schedule.integer(name), !range.contains(number) {
                throw .invalid("schedules: \(name) must be from \(range.lowerBound) to \(range.upperBound)")
            }
        }
        var document = schedule.json
        if document.member("offsetType") == nil { document["offsetType"] = "STRUCTURED" }
        if document.member("timeZone") == nil { document["timeZone"] = "UTC" }
        return document
    }

    private static let day = 86_400

    private static func oracle(_ type: String, _ period: String, keeping days: Int) -> JSON {
        [
            "backupType": .string(type), "period": .string(period), "retentionSeconds": .integer(days * day),
            "offsetType": "STRUCTURED", "hourOfDay": 0, "dayOfWeek": "SUNDAY", "dayOfMonth": 1, "month": "JANUARY",
            "timeZone": "REGIONAL_DATA_CENTER_TIME", "offsetSeconds": 0,
        ]
    }

    /// Those of Oracle's own plans, by name.
    static let oracle: [(name: String, schedules: [JSON])] = {
        let yearly = oracle("FULL", "ONE_YEAR", keeping: 5 * 365)
        let monthly = oracle("INCREMENTAL", "ONE_MONTH", keeping: 365)
        let weekly = oracle("INCREMENTAL", "ONE_WEEK", keeping: 28)
        let daily = oracle("INCREMENTAL", "ONE_DAY", keeping: 7)
        return [
            ("gold", [daily, weekly, monthly, yearly]), ("silver", [weekly, monthly, yearly]),
            ("bronze", [monthly, yearly]),
        ]
    }()
}
