import Foundation
import Testing

@testable import XanthusCloudTesting

@Suite("Dates of simulated OCI")
struct OCIDateTests {
    @Test func `are written and read alike`() {
        let date = Date(timeIntervalSince1970: 1_793_534_400.25)
        #expect(OCIDate.http(date) == "Sun, 01 Nov 2026 12:00:00 GMT")
        #expect(OCIDate.parse(http: OCIDate.http(date)) == Date(timeIntervalSince1970: 1_793_534_400))
        #expect(OCIDate.json(date) == "2026-11-01T12:00:00.250Z")
    }

    @Test func `the wrong day in Oracle's own example is read nevertheless`() {
        #expect(OCIDate.parse(http: "Thu, 05 Jan 2014 21:31:40 GMT") == Date(timeIntervalSince1970: 1_388_957_500))
    }

    @Test(arguments: [
        "", "Sun, 1 Nov 2026 12:00:00 GMT", "Sun, 01 Nov 2026 12:00:00 UTC", "So, 01 Nov 2026 12:00:00 GMT",
        "Sun, 31 Feb 2026 12:00:00 GMT", "2026-11-01T12:00:00Z", "Sun, 01 Nov 2026 25:00:00 GMT",
    ])
    func `other forms are none`(text: String) {
        #expect(OCIDate.parse(http: text) == nil)
    }
}
