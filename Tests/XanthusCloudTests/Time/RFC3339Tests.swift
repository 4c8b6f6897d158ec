import Foundation
import Testing

@testable import XanthusCloud

@Suite("RFC 3339 dates")
struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("2000-02-29T00:00:00Z", 951_782_400),
            ("2024-02-29T23:59:59Z", 1_709_251_199),
            ("2100-03-01T00:00:00Z", 4_107_542_400),
            ("0000-01-01T00:00:00Z", -62_167_219_200),
            ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
            ("2026-11-01T12:00:00Z", 1_793_534_400),
            ("2026-11-01T12:00:00+00:00", 1_793_534_400),
            ("2026-11-01T13:00:00+01:00", 1_793_534_400),
            ("2026-11-01T06:30:00-05:30", 1_793_534_400),
            ("2026-11-02T01:45:00+13:45", 1_793_534_400),
            ("2026-11-01t12:00:00z", 1_793_534_400),
            ("2026-11-01 12:00:00Z", 1_793_534_400),
            // Hetzner's own fixtures have dates without seconds.
            ("2026-11-01T12:00Z", 1_793_534_400),
            ("2026-11-01T14:00+02:00", 1_793_534_400),
            ("2026-11-01T12:00:00.5Z", 1_793_534_400.5),
            // Oracle writes milliseconds, and some services microseconds.
            ("2026-11-01T12:00:00.125Z", 1_793_534_400.125),
            ("2026-11-01T12:00:00.000000001Z", 1_793_534_400),
            ("2026-11-01T13:00:00.25+01:00", 1_793_534_400.25),
            // A leap second is the next minute's first.
            ("2016-12-31T23:59:60Z", 1_483_228_800),
        ] as [(String, Double)]
    )
    func `are read`(text: String, seconds: Double) throws {
        let date = try #require(RFC3339.date(text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
    }

    @Test(
        arguments: [
            "", "Z", "2026", "2026-11-01", "2026-11-01T", "2026-11-01T12Z", "2026-11-01T12:00:00",
            "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-31T00:00:00Z",
            "2026-01-32T00:00:00Z", "2026-02-29T00:00:00Z", "2024-02-30T00:00:00Z", "1900-02-29T00:00:00Z",
            "2026-11-01T24:00:00Z", "2026-11-01T12:60:00Z", "2026-11-01T12:00:61Z", "2026-11-01T12:00:00.Z",
            "2026-11-01T12:00:00Zx", " 2026-11-01T12:00:00Z", "2026-11-01T12:00:00Z ", "2026-11-01T12:00:00+0100",
            "2026-11-01T12:00:00+24:00", "2026-11-01T12:00:00+01:60", "2026-11-01T12:00:00+01", "-026-11-01T12:00:00Z",
            "2026-11-1T12:00:00Z", "+2026-11-01T12:00:00Z", "2026/11/01T12:00:00Z", "٢٠٢٦-11-01T12:00:00Z",
            "2026-11-01T12:00:00.5.5Z", "Sun, 06 Nov 1994 08:49:37 GMT", "1793534400",
        ]
    )
    func `are refused where they are none`(text: String) {
        #expect(RFC3339.date(text) == nil)
    }

    @Test func `agree with Foundation on a thousand dates`() throws {
        var randomness = Randomness(seed: 3339)
        for _ in 0..<1_000 {
            // From 1600, since Foundation's calendar turns Julian before 1582, to the end of 9999.
            let seconds = Int.random(in: -11_676_096_000...253_402_300_799, using: &randomness)
            let date = Date(timeIntervalSince1970: Double(seconds))
            let text = date.formatted(.iso8601)
            #expect(RFC3339.text(date) == text)
            #expect(RFC3339.date(text) == date)
        }
    }

    @Test(arguments: [0.0, 0.001, 0.5, 0.999])
    func `are written with the fraction cut off, before 1970 too`(fraction: Double) {
        #expect(RFC3339.text(Date(timeIntervalSince1970: 1_793_534_400 + fraction)) == "2026-11-01T12:00:00Z")
        #expect(RFC3339.text(Date(timeIntervalSince1970: -86_400 + fraction)) == "1969-12-31T00:00:00Z")
    }
}
