internal import Foundation

/// A query in the part of Oracle's language that is simulated: `Name[1m]{resourceId = "…"}.mean()`.
struct OCIMetricQuery: Sendable {
    let metric: String
    /// As it was written, such as `5m`.
    let interval: String
    let seconds: Int
    /// The instance that it is about, if it names one.
    let resource: String?
    private let name: String

    private static let statistics: Set = ["mean", "avg", "max", "min", "sum", "count"]
    /// What the language has beyond.
    private static let others = [
        ".percentile(", ".rate(", ".increment(", ".first(", ".last(", ".absent(", ".grouping(", ".groupBy(", "=~",
        "!=", "||", "&&", ">", "<",
    ]

    /// - Throws: 501 for what the language has and this does not; 400 for what is no query.
    init(_ text: String) throws(OCIRefusal) {
        var rest = text[...]
        let metric = Self.take(&rest) { $0.isLetter || $0.isNumber || "_-.$".contains($0) }
        guard !metric.isEmpty, Self.skip(&rest, "[") else { throw Self.unread(text) }
        interval = String(Self.take(&rest) { $0.isLetter || $0.isNumber })
        guard Self.skip(&rest, "]") else { throw Self.unread(text) }
        seconds = try Self.seconds(interval)
        var resource: String?
        if Self.skip(&rest, "{") {
            let key = Self.take(&rest) { $0.isLetter }
            Self.skipBlanks(&rest)
            guard Self.skip(&rest, "=") else { throw Self.unread(text) }
            Self.skipBlanks(&rest)
            guard Self.skip(&rest, "\"") else { throw Self.unread(text) }
            resource = String(Self.take(&rest) { $0 != "\"" })
            guard Self.skip(&rest, "\""), Self.skip(&rest, "}") else { throw Self.unread(text) }
            guard key == "resourceId" else { throw .notSimulated("A metric query by \(key)") }
        }
        guard Self.skip(&rest, ".") else { throw Self.unread(text) }
        let name = String(Self.take(&rest) { $0.isLetter })
        guard Self.statistics.contains(name), rest == "()" else { throw Self.unread(text) }
        self.metric = String(metric)
        self.name = name
        self.resource = resource
    }

    /// Reads a span of minutes, hours or a day, in seconds.
    static func seconds(_ text: String) throws(OCIRefusal) -> Int {
        guard let number = Int(text.dropLast()), number > 0, number < 10_000,
            let unit = ["m": 60, "h": 3_600, "d": 86_400][text.suffix(1)],
            (60...86_400).contains(number * unit)
        else { throw .invalid("\(text) is no interval from 1m to 1d") }
        return number * unit
    }

    /// The longest time that can be asked for with values so many seconds apart, in seconds. Documented.
    static func longestRange(every step: Int) -> TimeInterval {
        (step < 300 ? 7 : step < 3_600 ? 30 : 90) * 86_400
    }

    /// The statistic of some values, of which there is one at least.
    ///
    /// - Parameter sum: Of the values.
    func statistic(_ values: ArraySlice<Double>, sum: Double) -> Double {
        switch name {
        case "max": values.max() ?? 0
        case "min": values.min() ?? 0
        case "sum": sum
        case "count": Double(values.count)
        default: sum / Double(values.count)
        }
    }

    private static func unread(_ text: String) -> OCIRefusal {
        others.contains(where: text.contains)
            ? .notSimulated("The metric query \(text)") : .invalid("The query \(text) is not valid")
    }

    private static func take(_ rest: inout Substring, _ isPart: (Character) -> Bool) -> Substring {
        let part = rest.prefix(while: isPart)
        rest = rest.dropFirst(part.count)
        return part
    }

    private static func skip(_ rest: inout Substring, _ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func skipBlanks(_ rest: inout Substring) { rest = rest.drop { $0 == " " } }
}
