internal import Foundation

/// Dates as OCI writes them, independent of locale and time zone.
enum OCIDate {
    /// RFC 3339 in UTC with milliseconds, as in JSON.
    static func json(_ date: Date) -> JSON {
        .string(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    /// Reads RFC 3339 with any number of fractional digits.
    static func parse(json text: String) -> Date? {
        guard let dot = text.firstIndex(of: ".") else { return try? Date(text, strategy: .iso8601) }
        let digits = text[text.index(after: dot)...].prefix(while: \.isNumber)
        let whole = text[..<dot] + text[digits.endIndex...]
        guard let date = try? Date(String(whole), strategy: .iso8601), let fraction = Double("0.\(digits)") else {
            return nil
        }
        return date.addingTimeInterval(fraction)
    }

    /// The fixed form of RFC 9110, as in headers.
    static func http(_ date: Date) -> String { text(date, zone: "GMT") }

    /// The same with `UTC`, as Oracle's message about a clock that is wrong has it.
    static func message(_ date: Date) -> String { text(date, zone: "UTC") }

    /// Reads the fixed form of RFC 9110. The name of the day is not compared: Oracle's own example has a wrong one.
    static func parse(http text: String) -> Date? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].count == 4, parts[0].hasSuffix(","), parts[5] == "GMT",
            days.contains(String(parts[0].dropLast())),
            let day = number(parts[1], digits: 2), let year = number(parts[3], digits: 4),
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false).map { number($0, digits: 2) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2] else { return nil }
        var components = DateComponents()
        components.year = year
        components.month = month + 1
        components.day = day
        components.hour = hour
        components.minute = minute
        components.second = second
        guard let date = calendar.date(from: components), self.text(date, zone: "GMT").dropFirst(4) == text.dropFirst(4)
        else { return nil }
        return date
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private static func text(_ date: Date, zone: String) -> String {
        let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        func padded(_ value: Int?, to width: Int = 2) -> String {
            let digits = String(value ?? 0)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let clock = [parts.hour, parts.minute, parts.second].map { padded($0) }.joined(separator: ":")
        let month = months[(parts.month ?? 1) - 1]
        return
            "\(days[(parts.weekday ?? 1) - 1]), \(padded(parts.day)) \(month) \(padded(parts.year, to: 4)) \(clock) \(zone)"
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.count == digits, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }
}
