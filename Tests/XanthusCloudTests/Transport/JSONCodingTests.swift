import Foundation
import Testing

@testable import XanthusCloud

@Suite("JSON coding")
struct JSONCodingTests {
    private struct Thing: Codable, Equatable {
        struct Part: Codable, Equatable {
            let size: Int
        }
        var name: String
        var created: Date?
        var parts: [Part]
        var labels: [String: String]
    }

    @Test func `reads dates of every form`() throws {
        let data = Data(
            #"["2026-11-01T12:00:00Z","2026-11-01T12:00:00.000Z","2026-11-01T13:00+01:00"]"#.utf8
        )
        let dates = try JSONCoding.decode([Date].self, from: data)
        #expect(Set(dates) == [Date(timeIntervalSince1970: 1_793_534_400)])
    }

    @Test func `writes the same bytes for the same value`() throws {
        struct Wish: Encodable {
            let url = "a/b"
            let labels: [String: String]
        }
        let labels = Dictionary(uniqueKeysWithValues: (0..<50).map { ("k\($0)", "v") })
        let one = try JSONCoding.encoder().encode(Wish(labels: labels))
        let other = try JSONCoding.encoder().encode(
            Wish(labels: Dictionary(uniqueKeysWithValues: labels.shuffled().map { ($0.key, $0.value) }))
        )
        #expect(one == other)
        #expect(String(decoding: one, as: UTF8.self).hasSuffix(#""url":"a/b"}"#))
    }

    @Test(
        arguments: [
            (#"{"parts":[],"labels":{}}"#, "(at name)"),
            (#"{"name":7,"parts":[],"labels":{}}"#, "(at name)"),
            (#"{"name":null,"parts":[],"labels":{}}"#, "(at name)"),
            (#"{"name":"x","parts":[{"size":1},{"size":"hunter2"}],"labels":{}}"#, "(at parts.[1].size)"),
            (#"{"name":"x","parts":[{}],"labels":{}}"#, "(at parts.[0].size)"),
            (#"{"name":"x","parts":[],"labels":{},"created":"hunter2"}"#, "(at created)"),
            (#"["hunter2"]"#, "answers. "), (#"{"name":"hunter2"#, "answers. "), ("", "of 0 bytes"),
            ("<html>hunter2</html>", "answers. "),
        ]
    )
    func `says which field was not as expected, and never what the body held`(body: String, place: String) {
        let error = #expect(throws: CloudError.self) { try JSONCoding.decode(Thing.self, from: Data(body.utf8)) }
        #expect(error?.code == .invalidResponse)
        #expect(error?.message.contains(place) == true)
        var text = ""
        dump(error, to: &text)
        #expect(!text.contains("hunter2"))
    }
}
