internal import HTTPTypes

internal import struct Foundation.Date

extension HTTPResponse {
    /// How long the answer asks to wait: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3); `nil` if it
    /// does not, or has another form.
    ///
    /// - Parameter now: What a date is compared with unless the answer has a `Date`, which is by the same clock.
    func retryAfter(now: Date) -> Duration? {
        guard let text = headerFields[.retryAfter] else { return nil }
        if let end = HTTPDate.date(from: text) {
            let start = headerFields[.date].flatMap(HTTPDate.date(from:)) ?? now
            return .seconds(max(0, end.timeIntervalSince(start)))
        }
        // `Int` would take a sign as well.
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text).map { .seconds($0) }
    }
}
