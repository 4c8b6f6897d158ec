import InMemoryLogging
import InMemoryTracing
import Logging
import MetricsTestKit
import Testing
import Tracing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Observability")
struct ObservabilityTests {
    @Test func `a call is one debug line with the documented metadata`() async throws {
        let harness = PipelineHarness([.status(429, retryAfter: .seconds(5)), .status(201)])
        try await harness.send()
        #expect(
            harness.lines("Cloud request") == [
                [
                    "cloud.provider": "cloud", "cloud.operation": "MakeThing", "cloud.outcome": "ok",
                    "cloud.status": "201", "cloud.request-id": "request-2", "cloud.duration-ms": "5000",
                ]
            ]
        )
        #expect(
            harness.lines("Repeating a cloud request") == [
                [
                    "cloud.provider": "cloud", "cloud.operation": "MakeThing", "cloud.outcome": "rateLimited",
                    "cloud.attempt": "1", "cloud.request-id": "request-1", "cloud.pause-ms": "5000",
                ]
            ]
        )
        #expect(harness.logs.entries.allSatisfy { $0.level == .debug })
    }

    @Test func `a failure is reported with its code`() async throws {
        let harness = PipelineHarness([.status(412)])
        #expect(await harness.failure() != nil)
        let line = try #require(harness.lines("Cloud request").first)
        #expect(line["cloud.outcome"] == "outOfCapacity" && line["cloud.status"] == "412")
        #expect(line["cloud.request-id"] == "request-1")
    }

    @Test func `a failure without an answer and a cancellation are reported as such`() async throws {
        let unreachable = PipelineHarness([.failure(CloudError(.unreachable, "No."))], policy: RetryPolicy.none)
        #expect(await unreachable.failure() != nil)
        let line = try #require(unreachable.lines("Cloud request").first)
        #expect(line["cloud.outcome"] == "unreachable" && line["cloud.status"] == "-")
        #expect(line["cloud.request-id"] == "-")

        let cancelled = PipelineHarness([.failure(CancellationError())])
        await #expect(throws: CancellationError.self) { try await cancelled.send() }
        #expect(cancelled.lines("Cloud request").first?["cloud.outcome"] == "cancelled")
    }

    @Test func `an error of a kind of its own is not counted as cancelled`() async throws {
        struct Exotic: Error {}
        let harness = PipelineHarness([.status(200)], authorizer: Link { _, _, _, _ in throw Exotic() })
        await #expect(throws: Exotic.self) { try await harness.send() }
        #expect(harness.lines("Cloud request").first?["cloud.outcome"] == "error")
    }

    @Test func `a timer and a counter have the documented names and dimensions`() async throws {
        let harness = PipelineHarness([.status(429, retryAfter: .seconds(5)), .status(500), .status(200)])
        try await harness.send()
        let place = [("provider", "cloud"), ("operation", "MakeThing")]
        let timer = try harness.metrics.expectTimer("xanthus_cloud_request_duration", place + [("outcome", "ok")])
        let total = harness.clock.now.offset
        #expect(timer.values.count == 1)
        #expect(abs(Double(try #require(timer.lastValue)) / 1e9 - total.seconds) < 1e-6)
        #expect(try harness.metrics.expectCounter("xanthus_cloud_retries", place).totalValue == 2)
        #expect(harness.metrics.timers.count == 1 && harness.metrics.counters.count == 1)
    }

    @Test func `a timer of a failure carries its code`() async throws {
        let harness = PipelineHarness([.status(412)])
        #expect(await harness.failure() != nil)
        _ = try harness.metrics.expectTimer(
            "xanthus_cloud_request_duration",
            [("provider", "cloud"), ("operation", "MakeThing"), ("outcome", "outOfCapacity")]
        )
        #expect(harness.metrics.counters.isEmpty)
    }

    @Test func `one client span covers all attempts`() async throws {
        let harness = PipelineHarness([.status(500), .status(500), .status(200)])
        try await harness.send()
        let spans = harness.tracer.finishedSpans
        #expect(spans.map(\.operationName) == ["cloud.MakeThing"])
        #expect(harness.tracer.activeSpans.isEmpty)
        let span = try #require(spans.first)
        #expect(span.kind == .client)
        #expect(span.errors.isEmpty && span.status == nil)
        #expect(span.attributes.get("cloud.outcome") == .string("ok"))
        #expect(span.attributes.get("cloud.request-id") == .string("request-3"))
        #expect(span.attributes.get("http.response.status_code")?.toSpanAttribute() == 200.toSpanAttribute())
    }

    @Test func `a failed span says so`() async throws {
        let harness = PipelineHarness([.status(400)])
        #expect(await harness.failure() != nil)
        let span = try #require(harness.tracer.finishedSpans.first)
        #expect(span.status?.code == .error)
        #expect((span.errors.first?.error as? CloudError)?.code == .invalidRequest)
        #expect(span.attributes.get("cloud.outcome") == .string("invalidRequest"))
    }

    @Test func `no secret, path or body is in logs, metrics, spans or errors`() async throws {
        let harness = PipelineHarness([.status(500), .failure(CloudError(.transport, "Broke.")), .status(400)])
        let error = try #require(await harness.failure())
        var text = ""
        dump(error, to: &text)
        text += "\(error) \(harness.logs.entries)"
        for span in harness.tracer.finishedSpans {
            text += "\(span.operationName) \(span.attributes) \(span.errors) \(span.events)"
        }
        for timer in harness.metrics.timers { text += "\(timer.label) \(timer.dimensions)" }
        for counter in harness.metrics.counters { text += "\(counter.label) \(counter.dimensions)" }
        #expect(text.contains("MakeThing"))
        for secret in ["header-secret", "body-secret", "path-secret", "/things"] {
            #expect(!text.contains(secret))
        }
    }
}
