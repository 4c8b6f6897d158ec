import Foundation
import HTTPTypes
import InMemoryTracing
import Testing
import Tracing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Request pipeline")
struct RequestPipelineTests {
    @Test func `goes user, observation, retry, authorisation, status check, transport`() async throws {
        let steps = Recorder<String>()
        func link(_ name: String) -> Link {
            Link { request, body, context, next in
                // Inside the observation there is a span.
                let span = ServiceContext.current?.inMemorySpanContext == nil ? "no span" : "span"
                steps.note("\(name) \(context.attempt) \(span)")
                do {
                    return try await next(request, body, context)
                } catch let error as CloudError {
                    steps.note("\(name) sees \(error.code)")
                    throw error
                }
            }
        }
        let harness = PipelineHarness(
            [.status(500), .status(200)],
            middleware: [link("outer"), link("inner")],
            authorizer: link("authoriser")
        )

        try await harness.send()

        #expect(
            steps.values == [
                "outer 1 no span", "inner 1 no span", "authoriser 1 span", "authoriser sees serverFault",
                "authoriser 2 span",
            ]
        )
    }

    @Test func `authorises each attempt afresh, with the date of that attempt`() async throws {
        let clock = ManualClock()
        let harness = PipelineHarness(
            [.status(500), .status(503), .status(200)],
            clock: clock,
            authorizer: Link { request, body, context, next in
                var request = request
                #expect(request.headerFields[.date] == nil)
                request.headerFields[.date] = "\(clock.now.offset)"
                return try await next(request, body, context)
            }
        )

        try await harness.send()

        let dates = harness.transport.received.map { $0.request.headerFields[.date] }
        #expect(dates == harness.arrivals.values.map { "\($0)" })
        #expect(Set(dates).count == 3)
    }

    @Test func `hands path, headers, body and limits to the transport unchanged`() async throws {
        let harness = PipelineHarness([.status(200)])
        let (response, data) = try await harness.send()
        #expect(response.status == .ok && data == Data("answer".utf8))
        let received = try #require(harness.transport.received.first)
        #expect(received.request.path == "/things?secret=path-secret")
        #expect(received.request.headerFields[.authorization] == "Bearer header-secret")
        #expect(received.body == Data("body-secret".utf8))
        #expect(received.limits.maximumResponseBytes == 77)
    }

    @Test func `a user's middleware may answer without asking, and sees the call once whatever the attempts`()
        async throws
    {
        let calls = Recorder<String>()
        let harness = PipelineHarness(
            [.status(500), .status(200)],
            middleware: [
                Link { request, body, context, next in
                    calls.note(context.operation)
                    return try await next(request, body, context)
                }
            ]
        )
        try await harness.send()
        #expect(calls.values == ["MakeThing"])

        let silent = PipelineHarness(
            [.status(200)],
            middleware: [Link { _, _, _, _ in (HTTPResponse(status: .noContent), Data()) }]
        )
        #expect(try await silent.send().0.status == .noContent)
        #expect(silent.transport.received.isEmpty)
    }
}
