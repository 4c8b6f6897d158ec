import Foundation
import Testing

@testable import XanthusCloud

@Suite("HTTP date")
struct HTTPDateTests {
    @Test(
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
            (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
            (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
            (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"),
        ]
    )
    func `is written and read by the standard`(seconds: Int, text: String) {
        let date = Date(timeIntervalSince1970: Double(seconds))
        #expect(HTTPDate.string(from: date) == text)
        #expect(HTTPDate.string(from: date + 0.999) == text)
        #expect(HTTPDate.date(from: text) == date)
    }

    @Test
    func `agrees with the calendar of Foundation day by day`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: -30_000, to: 60_000, by: 13) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 45_296)
            let parts = calendar.dateComponents([.year, .day, .hour, .minute, .second], from: date)
            let text = HTTPDate.string(from: date)
            #expect(text.contains(" \(parts.year ?? 0) 12:34:56 GMT"))
            #expect(Int(text.dropFirst(5).prefix(2)) == parts.day)
            #expect(HTTPDate.date(from: text) == date)
        }
    }

    @Test(
        arguments: [
            "", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov +994 08:49:37 GMT",
            "So., 06 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, ٠٦ Nov 1994 08:49:37 GMT",
        ]
    )
    func `refuses another form`(text: String) {
        #expect(HTTPDate.date(from: text) == nil)
    }

    @Test
    func `is the same under another locale and time zone`() async {
        await #expect(processExitsWith: .success) {
            setenv("TZ", "Asia/Kathmandu", 1)
            setenv("LC_ALL", "de_DE.UTF-8", 1)
            setenv("LANG", "ar_SA.UTF-8", 1)
            setlocale(LC_ALL, "")
            tzset()
            // The child must really be elsewhere, or this would show nothing.
            let date = Date(timeIntervalSince1970: 784_111_777)
            guard TimeZone.current.secondsFromGMT(for: date) == 20_700 else { exit(2) }
            exit(HTTPDate.string(from: date) == "Sun, 06 Nov 1994 08:49:37 GMT" ? 0 : 1)
        }
    }
}
