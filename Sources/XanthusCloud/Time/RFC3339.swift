package import struct Foundation.Date

/// Dates as both clouds write them in JSON.
///
/// Reads what was seen on their wires: any number of fractional digits, `Z` or a numeric offset, and Hetzner's form
/// without seconds. Independent of locale and time zone by construction: it is arithmetic on digits.
package enum RFC3339 {
    /// Reads a date, or returns `nil` if the text is none.
    package static func date(_ text: String) -> Date? {
        var reader = Reader(text)
        guard
            let year = reader.number(digits: 4), reader.skip("-"),
            let month = reader.number(digits: 2), reader.skip("-"),
            let day = reader.number(digits: 2), let civil = CivilDate(year: year, month: month, day: day),
            reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let hour = reader.number(digits: 2), hour < 24, reader.skip(":"),
            let minute = reader.number(digits: 2), minute < 60
        else { return nil }
        var seconds = 0.0
        if reader.skip(":") {
            guard let second = reader.number(digits: 2), second <= 60 else { return nil }
            seconds = Double(second)
            if reader.skip(".") {
                guard let fraction = reader.fraction() else { return nil }
                seconds += fraction
            }
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        let minutes = civil.daysSince1970 * 1_440 + hour * 60 + minute - offset
        return Date(timeIntervalSince1970: Double(minutes * 60) + seconds)
    }

    /// Writes a date in UTC with whole seconds.
    package static func text(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let (days, time) = seconds.quotientAndRemainder(flooring: 86_400)
        let civil = CivilDate(daysSince1970: days)
        let day = [civil.year.padded(to: 4), civil.month.padded(to: 2), civil.day.padded(to: 2)]
        let clock = [time / 3_600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }
        return "\(day.joined(separator: "-"))T\(clock.joined(separator: ":"))Z"
    }

    private struct Reader {
        var rest: Substring.UTF8View

        init(_ text: String) { rest = text[...].utf8 }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func skip(_ character: Character) -> Bool {
            guard let first = rest.first, first == character.asciiValue else { return false }
            rest = rest.dropFirst()
            return true
        }

        mutating func number(digits: Int) -> Int? {
            let part = rest.prefix(digits)
            guard part.count == digits, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = rest.dropFirst(digits)
            return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }

        mutating func fraction() -> Double? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
            return Double("0." + String(decoding: digits, as: UTF8.self))
        }

        /// The offset from UTC in minutes.
        mutating func offset() -> Int? {
            if skip("Z") || skip("z") { return 0 }
            let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
            guard skip("+") || skip("-"),
                let hours = number(digits: 2), hours < 24, skip(":"),
                let minutes = number(digits: 2), minutes < 60
            else { return nil }
            return sign * (hours * 60 + minutes)
        }
    }
}
