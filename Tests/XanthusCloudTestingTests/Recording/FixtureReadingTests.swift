import Foundation
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Fixture files")
struct FixtureReadingTests {
    private static func fixture(_ request: JSON, _ response: JSON) -> JSON {
        ["version": 1, "exchanges": [["request": request, "response": response]]]
    }

    private static let request: JSON = ["method": "GET", "path": "/v1/a%2Fb", "query": ["a=b=c", "d"]]
    private static let response: JSON = ["status": 200, "headers": ["etag": "x"], "body": ["json": ["a": 1]]]

    private static func changed(_ json: JSON, _ key: String, _ value: JSON?) -> JSON {
        var json = json
        json[key] = value
        return json
    }

    @Test func `reads what it writes`() throws {
        let fixture = try Fixture(data: Self.fixture(Self.request, Self.response).data, source: "test")
        #expect(fixture.exchanges[0].path == ["v1", "a/b"])
        #expect(fixture.exchanges[0].query == [.init(name: "a", value: "b=c"), .init(name: "d", value: nil)])
        #expect(fixture.json == Self.fixture(Self.request, Self.response))
        #expect(try Fixture(data: Data(fixture.text.utf8), source: "test").json == fixture.json)
    }

    private static let broken: [(JSON, String)] = [
        ([], "fixture"),
        (["version": 1], "fixture.exchanges"),
        (["version": 2, "exchanges": []], "version"),
        (["version": "1", "exchanges": []], "fixture.version"),
        (["version": 1, "exchanges": [:]], "fixture.exchanges"),
        (["version": 1, "exchanges": [1]], "exchanges[0]"),
        (["version": 1, "exchanges": [["request": [:]]]], "exchanges[0].request.method"),
        (fixture(request, changed(response, "status", nil)), "exchanges[0].response.status"),
        (fixture(request, changed(response, "status", "200")), "exchanges[0].response.status"),
        (fixture(request, changed(response, "status", 99)), "exchanges[0].response.status"),
        (fixture(request, changed(response, "staus", 200)), "exchanges[0].response.staus"),
        (fixture(request, changed(response, "headers", ["a": 1])), "exchanges[0].response.headers"),
        (fixture(request, changed(response, "headers", ["a": "b\nc"])), "exchanges[0].response.headers.a"),
        (fixture(request, changed(response, "headers", ["A": "b"])), "exchanges[0].response.headers.A"),
        (fixture(request, changed(response, "body", [:])), "exchanges[0].response.body"),
        (fixture(request, changed(response, "body", ["json": "x"])), "exchanges[0].response.body.json"),
        (fixture(request, changed(response, "body", ["base64": "*"])), "exchanges[0].response.body.base64"),
        (fixture(request, changed(response, "body", ["text": 1])), "exchanges[0].response.body.text"),
        (fixture(changed(request, "path", "v1"), response), "exchanges[0].request.path"),
        (fixture(changed(request, "path", "/v1?a"), response), "exchanges[0].request.path"),
        (fixture(changed(request, "method", "G T"), response), "exchanges[0].request.method"),
        (fixture(changed(request, "query", [1]), response), "exchanges[0].request.query[0]"),
    ]

    @Test(arguments: broken)
    func `names the field that is wrong`(_ json: JSON, _ field: String) {
        let error = #expect(throws: ConfigurationError.self) { try Fixture(data: json.data, source: "a.json") }
        #expect(error?.field == field)
        #expect(error?.source == "a.json")
    }

    @Test(arguments: [
        "{\n  \"version\": 1,\n  \"exchanges\": [}\n}\n", "{\n\n  \"version\" 1}", "{\n\n\"version\": 1, \"exch",
    ])
    func `names the line of what is no JSON`(_ text: String) {
        let error = #expect(throws: ConfigurationError.self) { try Fixture(data: Data(text.utf8), source: "a.json") }
        #expect(error?.rule.contains("line 3") == true, "\(error?.rule ?? "")")
    }

    @Test(arguments: ["", "[", String(repeating: "[", count: 2_000), "\u{0}", "{\"version\":1e999}"])
    func `survives what was made to hurt`(_ text: String) {
        #expect(throws: ConfigurationError.self) { try Fixture(data: Data(text.utf8), source: "a.json") }
    }

    @Test(arguments: ["/none/there.json", "/tmp", "/dev/zero"])
    func `refuses what is no file`(_ path: String) {
        let error = #expect(throws: ConfigurationError.self) { try FixtureTransport(contentsOf: path) }
        #expect(error?.field == "fixture")
        #expect(error?.source == path)
    }
}
