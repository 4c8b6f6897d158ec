import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Router of simulated clouds")
struct RouterTests {
    private let router = Router<Int>([
        Route("list", .get, "/v1/things") { _, _ in SimulatedAnswer() },
        Route("get", .get, "/v1/things/{id}") { _, _ in SimulatedAnswer() },
        Route("act", .post, "/v1/things/{id}/actions/{verb}") { _, _ in SimulatedAnswer() },
    ])

    private func match(_ method: HTTPRequest.Method, _ path: String?, body: String = "") -> Router<Int>.Match {
        var request = HTTPRequest(method: method, scheme: "https", authority: "x", path: "/")
        request.path = path
        return router.match(request, body: Data(body.utf8), now: Date(timeIntervalSince1970: 7))
    }

    private func call(_ method: HTTPRequest.Method, _ path: String, body: String = "") throws -> SimulatedCall {
        guard case .route(_, let call) = match(method, path, body: body) else {
            throw CocoaError(.featureUnsupported)
        }
        return call
    }

    @Test func `finds the operation by verb and path`() throws {
        #expect(try call(.get, "/v1/things").operation == "list")
        #expect(try call(.get, "/v1/things/7?x=1").operation == "get")
        #expect(try call(.post, "/v1/things/7/actions/go").operation == "act")
        #expect(router.operations == ["act", "get", "list"])
    }

    @Test func `decodes placeholders once, and a slash in a value stays inside it`() throws {
        let call = try call(.post, "/v1/things/a%2Fb%2520/actions/%C3%BC")
        #expect(call.parameter("id") == "a/b%20" && call.parameter("verb") == "ü" && call.parameter("none") == "")
    }

    @Test func `decodes the query in order, with repetitions`() throws {
        let call = try call(.get, "/v1/things?id=1&a%3Db=c%26d&id=2&flag&plus=x+y&empty=")
        #expect(call.queries("id") == ["1", "2"])
        #expect(call.query("a=b") == "c&d")
        #expect(call.query("flag") == "" && call.query("empty") == "" && call.query("plus") == "x y")
        #expect(call.query("none") == nil)
        #expect(call.now == Date(timeIntervalSince1970: 7))
    }

    @Test func `tells a wrong verb from an unknown path`() {
        for (method, path, isKnown) in [
            (HTTPRequest.Method.delete, "/v1/things", true), (.get, "/v1/other", false), (.get, "/v2/things", false),
            (.get, "/v1/things/7/more", false), (.get, nil, false), (.get, "//v1/things", false),
            (.get, "/v1//things", false), (.get, "/v1/things/", false), (.get, "/v1/things/7/", false),
            (.post, "/v1/things//actions/go", false), (.get, "v1/things", false),
        ] {
            switch match(method, path) {
            case .otherMethod: #expect(isKnown)
            case .none: #expect(!isKnown)
            case .route: Issue.record("\(method) \(path ?? "-") is no route")
            }
        }
    }

    @Test func `an answer with a body is JSON, one without is empty`() {
        let (response, data) = SimulatedAnswer(201, ["b": 1, "a": "x/y"]).response(extra: [.date: "now"])
        #expect(response.status.code == 201)
        #expect(response.headerFields[.contentType] == "application/json")
        #expect(response.headerFields[.date] == "now")
        #expect(String(decoding: data, as: UTF8.self) == #"{"a":"x/y","b":1}"#)
        let (empty, nothing) = SimulatedAnswer(204).response()
        #expect(nothing.isEmpty && empty.headerFields[.contentType] == nil)
    }
}
