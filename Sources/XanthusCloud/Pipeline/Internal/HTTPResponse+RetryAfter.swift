internal import HTTPTypes

internal import struct Foundation.Date

extension HTTPResponse {
    /// How long the answer asks to wait: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3); `nil` if it
    /// does not, or has another form. A day at most, whatever it says; a retry's budget is far shorter.
    ///
    /// - Parameter now: What a date is compared with unless the answer has a `Date`, which is by the same clock.
    func retryAfter(now: Date) -> Duration? {
        guard let text = headerFields[.retryAfter] else { return nil }
        if let end = HTTPDate.date(from: text) {
            let start = headerFields[.date].flatMap(HTTPDate.date(from:)) ?? now
            return .seconds(min(max(0, end.timeIntervalSince(start)), 86_400))
        }
        // `Int` would take a sign as well.
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        // More digits than a number holds are very long too.
        return text.isEmpty ? nil : .seconds(min(Int(text) ?? .max, 86_400))
    }
}
