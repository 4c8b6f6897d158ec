import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("Status check")
struct StatusCheckTests {
    private struct Exotic: Error {}

    @Test(arguments: [200, 201, 204, 299])
    func `lets success through`(status: Int) async throws {
        #expect(try await PipelineHarness([.status(status)]).send().0.status.code == status)
    }

    @Test(arguments: [100, 301, 302, 304, 400, 404, 418, 500, 599])
    func `turns everything else into an error with the context of the call`(status: Int) async throws {
        let harness = PipelineHarness([.status(status)], policy: RetryPolicy.none)
        let error = try #require(await harness.failure())
        #expect(error.httpStatus == status)
        #expect(error.provider == "cloud" && error.operation == "MakeThing" && error.requestID == "request-1")
    }

    @Test(
        arguments: [
            ("7", nil, 7), ("0", nil, 0), ("Sun, 01 Nov 2026 12:00:09 GMT", nil, 9),
            // By the cloud's own clock where the answer tells it.
            ("Sun, 01 Nov 2026 12:00:09 GMT", "Sun, 01 Nov 2026 12:00:04 GMT", 5),
            ("Sun, 01 Nov 2026 11:59:00 GMT", nil, 0),
            ("soon", nil, nil), ("-3", nil, nil), ("+3", nil, nil), ("1.5", nil, nil), ("", nil, nil),
            // A day at most.
            ("86401", nil, 86_400), ("99999999999999999999", nil, 86_400),
            ("Sun, 01 Nov 2099 12:00:00 GMT", nil, 86_400), (nil, nil, nil),
        ] as [(String?, String?, Int?)]
    )
    func `hears how long the cloud asks to wait`(header: String?, date: String?, seconds: Int?) async throws {
        var headers = HTTPFields()
        headers[.retryAfter] = header
        headers[.date] = date
        let harness = PipelineHarness([.status(503)], policy: RetryPolicy.none, headers: headers)
        #expect(try #require(await harness.failure()).retryAfter == seconds.map { .seconds($0) })
    }

    @Test func `what the provider's table knows about the pause wins over the header`() async throws {
        let harness = PipelineHarness(
            [.status(429, retryAfter: .seconds(7))],
            policy: RetryPolicy.none,
            knownPause: .seconds(2)
        )
        #expect(try #require(await harness.failure()).retryAfter == .seconds(2))
    }

    @Test func `a foreign error of a transport becomes a transport error that keeps it`() async throws {
        let harness = PipelineHarness([.failure(Exotic())], policy: RetryPolicy.none)
        let error = try #require(await harness.failure())
        #expect(error.code == .transport)
        #expect(error.message.contains("Exotic"))
        #expect(error.underlying is Exotic)
        #expect(error.provider == "cloud" && error.operation == "MakeThing")
    }

    @Test func `a transport's own error keeps its code and gets the context`() async throws {
        let thrown = CloudError(.unreachable, "No route.")
        let error = try #require(await PipelineHarness([.failure(thrown)], policy: RetryPolicy.none).failure())
        #expect(error.code == .unreachable && error.message == "No route.")
        #expect(error.provider == "cloud" && error.operation == "MakeThing")
    }

    @Test func `cancellation travels unwrapped`() async throws {
        await #expect(throws: CancellationError.self) {
            try await PipelineHarness([.failure(CancellationError())]).send()
        }
    }

    @Test func `a transport that ends a cancelled call with an error of its own is taken for cancelled`() async throws {
        let check = StatusCheckMiddleware(requestIDHeader: .requestID, time: .system) { _, _, _ in
            CloudError(.failed, "No.")
        }
        let context = RequestContext(provider: "cloud", operation: "X", isRepeatable: true, limits: TransportLimits())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await check.intercept(
                HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/"),
                body: nil,
                context: context
            ) { _, _, _ in
                throw Exotic()
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `an error tells which attempt of its call it ended`() async throws {
        let once = try #require(await PipelineHarness([.status(404)]).failure())
        #expect(once.attempt == 1)
        let thrice = try #require(await PipelineHarness([.status(500), .status(500), .status(404)]).failure())
        #expect(thrice.attempt == 3)
    }
}
