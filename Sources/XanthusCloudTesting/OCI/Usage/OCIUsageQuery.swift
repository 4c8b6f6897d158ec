internal import Foundation

/// What usage is asked for: the body of the request, checked.
struct OCIUsageQuery: Sendable {
    /// The spans that usage is summed over.
    enum Step: String, Sendable {
        case hourly = "HOURLY"
        case daily = "DAILY"
        case monthly = "MONTHLY"

        func start(of date: Date) -> Date { OCIUsageQuery.calendar.dateInterval(of: unit, for: date)?.start ?? date }
        func end(after date: Date) -> Date { OCIUsageQuery.calendar.dateInterval(of: unit, for: date)?.end ?? date }

        private var unit: Calendar.Component {
            switch self {
            case .hourly: .hour
            case .daily: .day
            case .monthly: .month
            }
        }
    }

    let start: Date
    let end: Date
    let step: Step
    let groupBy: [String]
    private let isTotal: Bool
    private let isCost: Bool
    private let filter: OCIUsageFilter?

    /// What usage can be grouped and filtered by here.
    static let dimensions: Set = [
        "tenantId", "tenantName", "compartmentId", "compartmentName", "compartmentPath", "service", "resourceId",
        "region", "ad", "shape", "skuPartNumber", "skuName", "unit",
    ]

    fileprivate static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// A number for each month.
    static func month(of date: Date) -> Int {
        let parts = calendar.dateComponents([.year, .month], from: date)
        return (parts.year ?? 0) * 12 + (parts.month ?? 0)
    }

    init(_ fields: OCIFields, _ world: OCIWorld) throws(OCIRefusal) {
        try fields.refuseOthers(
            than: [
                "tenantId", "timeUsageStarted", "timeUsageEnded", "granularity", "isAggregateByTime", "queryType",
                "groupBy", "compartmentDepth", "filter",
            ]
        )
        guard try fields.required("tenantId") == world.account.tenancy else { throw .notFound }
        let granularity = try fields.required("granularity")
        guard let step = Step(rawValue: granularity == "TOTAL" ? "DAILY" : granularity) else {
            throw .invalid("granularity must be HOURLY, DAILY, MONTHLY or TOTAL")
        }
        self.step = step
        start = try Self.date("timeUsageStarted", fields, step, world)
        end = try Self.date("timeUsageEnded", fields, step, world)
        guard start < end else { throw .invalid("timeUsageStarted must be before timeUsageEnded") }
        isTotal = try fields.bool("isAggregateByTime") ?? false || granularity == "TOTAL"
        switch try fields.string("queryType") {
        case nil, "USAGE": isCost = false
        case "COST": isCost = true
        case .some(let type) where ["CREDIT", "EXPIREDCREDIT", "ALLCREDIT", "USAGE_ONLY"].contains(type):
            throw .notSimulated("RequestSummarizedUsages with queryType \(type)")
        case .some: throw .invalid("queryType is not one that usage knows")
        }
        groupBy = try fields.strings("groupBy") ?? []
        if let other = groupBy.first(where: { !Self.dimensions.contains($0) }) {
            throw .notSimulated("RequestSummarizedUsages grouped by \(other)")
        }
        if let depth = try fields.integer("compartmentDepth"), !(1...7).contains(depth) {
            throw .invalid("compartmentDepth must be between 1 and 7")
        } else if fields.json.member("compartmentDepth") != nil,
            groupBy.contains(where: { $0.hasPrefix("compartment") })
        {
            throw .notSimulated("RequestSummarizedUsages with compartmentDepth")
        }
        filter = try fields.object("filter").map { fields throws(OCIRefusal) in try OCIUsageFilter(fields) }
    }

    /// Reads a date. The text for days is observed, that for hours follows it.
    private static func date(
        _ name: String,
        _ fields: OCIFields,
        _ step: Step,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> Date {
        guard let date = OCIDate.parse(json: try fields.required(name)) else {
            throw .invalid("\(name) is no date")
        }
        let unit: Double = step == .hourly ? 3_600 : 86_400
        try world.demand(
            .usagePrecision,
            date.timeIntervalSince1970.truncatingRemainder(dividingBy: unit) == 0,
            or: .invalid(
                "Passed UTC date does not have the right precision: \(step == .hourly ? "" : "hours, ")minutes, "
                    + "seconds, and second fractions must be 0"
            )
        )
        return date
    }

    /// Sums charges up, and shows what they are grouped by.
    func answer(_ charges: [OCIUsage.Charge]) -> [OCIPage.Thing] {
        var sums: [[String]: (quantity: Decimal, amount: Decimal)] = [:]
        for charge in charges where charge.start >= step.start(of: start) && charge.start < end {
            guard filter?.matches(charge.dimensions) ?? true else { continue }
            let begin = isTotal ? start : max(start, charge.start)
            let key = [OCIDate.json(begin).string ?? ""] + groupBy.map { charge.dimensions[$0] ?? "" }
            let sum = sums[key, default: (0, 0)]
            sums[key] = (sum.quantity + charge.quantity, sum.amount + charge.amount)
        }
        return sums.map { key, sum in
            let begin = OCIDate.parse(json: key[0]) ?? start
            var item: JSON = [
                "timeUsageStarted": .string(key[0]),
                "timeUsageEnded": OCIDate.json(isTotal ? end : min(end, step.end(after: begin))),
                "computedQuantity": number(sum.quantity), "currency": "USD", "isForecast": false, "tags": [],
                "computedAmount": isCost ? number(sum.amount) : nil,
            ]
            for (name, value) in zip(groupBy, key.dropFirst()) { item[name] = .string(value) }
            // A sum is told from others by its span and by what it is of; the separator sorts before every text.
            return OCIPage.Thing(item, id: key.joined(separator: "\u{0}"))
        }
    }

    /// Rounded to ten places: an hour's share of a month has endless digits.
    private func number(_ value: Decimal) -> JSON {
        var (exact, rounded) = (value, Decimal())
        NSDecimalRound(&rounded, &exact, 10, .plain)
        return OCIPriceList.number(rounded)
    }
}

/// A condition on usage.
struct OCIUsageFilter: Sendable {
    private let joins: String
    private let dimensions: [(key: String, value: String)]
    private let filters: [OCIUsageFilter]

    init(_ fields: OCIFields) throws(OCIRefusal) {
        try fields.refuseOthers(than: ["operator", "dimensions", "filters"])
        joins = try fields.string("operator") ?? "AND"
        guard ["AND", "OR", "NOT"].contains(joins) else { throw .invalid("filter.operator must be AND, OR or NOT") }
        var pairs: [(String, String)] = []
        for dimension in try fields.objects("dimensions") ?? [] {
            let key = try dimension.required("key")
            guard OCIUsageQuery.dimensions.contains(key) else {
                throw .notSimulated("RequestSummarizedUsages filtered by \(key)")
            }
            pairs.append((key, try dimension.required("value")))
        }
        dimensions = pairs
        var inner: [OCIUsageFilter] = []
        for fields in try fields.objects("filters") ?? [] { inner.append(try OCIUsageFilter(fields)) }
        filters = inner
    }

    func matches(_ values: [String: String]) -> Bool {
        let results = dimensions.map { values[$0.key] == $0.value } + filters.map { $0.matches(values) }
        return switch joins {
        case "AND": results.allSatisfy { $0 }
        case "OR": results.isEmpty || results.contains(true)
        default: !results.contains(true)
        }
    }
}
