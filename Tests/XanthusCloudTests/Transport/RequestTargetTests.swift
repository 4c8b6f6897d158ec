import Testing

@testable import XanthusCloud

@Suite("Request target")
struct RequestTargetTests {
    @Test func `leaves the unreserved alone and encodes everything else, in capitals`() throws {
        let unreserved = "abcXYZ019-._~"
        #expect(try RequestTarget([unreserved]).text == "/" + unreserved)
        #expect(
            try RequestTarget(["a/b", "c d", "ü", "%2F", "a?b#c&d=e+f"]).text
                == "/a%2Fb/c%20d/%C3%BC/%252F/a%3Fb%23c%26d%3De%2Bf"
        )
        #expect(try RequestTarget(["\u{0}\r\n", "🙂"]).text == "/%00%0D%0A/%F0%9F%99%82")
    }

    @Test func `puts segments behind a prefix that is encoded already`() throws {
        #expect(try RequestTarget(prefix: "/v1%20x", ["servers", "42"]).text == "/v1%20x/servers/42")
        #expect(try RequestTarget(prefix: "/v1", []).text == "/v1")
    }

    @Test func `adds parameters in order, encodes both sides and leaves out what has no value`() throws {
        #expect(try RequestTarget(["servers"], query: [("name", nil)]).text == "/servers")
        let query = [
            ("name", nil), ("label_selector", "a=b,!c in (x y)"), ("id", "1"), ("skipped", nil), ("id", "2"),
            ("a b", ""),
        ]
        #expect(
            try RequestTarget(["servers"], query: query).text
                == "/servers?label_selector=a%3Db%2C%21c%20in%20%28x%20y%29&id=1&id=2&a%20b="
        )
    }

    @Test(arguments: ["", ".", ".."])
    func `refuses a segment that servers or proxies would resolve to another path`(segment: String) {
        let error = #expect(throws: ConfigurationError.self) { try RequestTarget(prefix: "/v1", ["servers", segment]) }
        #expect(error?.nextStep.isEmpty == false)
    }
}
