import Foundation
import HTTPTypes
import InMemoryLogging
import InMemoryTracing
import Logging
import MetricsTestKit
import XanthusCloudTesting

@testable import XanthusCloud

/// A pipeline over a transport that answers from a list, with everything it reports kept in memory.
struct PipelineHarness: Sendable {
    let clock: ManualClock
    let transport: MockTransport
    let logs: InMemoryLogHandler
    let metrics = TestMetrics()
    let tracer = InMemoryTracer()
    /// Dates at which requests reached the transport, counted from the start.
    let arrivals: Recorder<Duration>
    private let pipeline: RequestPipeline

    /// What the n-th request meets; the last one is met by all that follow.
    enum Fate: Sendable {
        case status(Int, retryAfter: Duration? = nil)
        case failure(any Error)
    }

    init(
        _ fates: [Fate],
        clock: ManualClock = ManualClock(),
        middleware: [any HTTPMiddleware] = [],
        authorizer: any HTTPMiddleware = Link { request, body, context, next in
            try await next(request, body, context)
        },
        policy: RetryPolicy? = nil,
        circuitBreaker: CircuitBreakerPolicy? = nil,
        vendorPolicy: RetryPolicy = RetryPolicy(
            maximumAttempts: 4,
            budget: .seconds(3_600),
            backoff: Backoff(base: .seconds(1), maximum: .seconds(60))
        ),
        knownPause: Duration? = nil,
        headers: HTTPFields = [:],
        seed: UInt64 = 1
    ) {
        var handler = InMemoryLogHandler()
        handler.logLevel = .trace
        let logs = handler
        let arrivals = Recorder<Duration>()
        let transport = MockTransport { _ in
            let number = arrivals.note(clock.now.offset)
            switch fates[min(number, fates.count) - 1] {
            case .status(let status, let retryAfter):
                var response = HTTPResponse(status: .init(code: status), headerFields: headers)
                response.headerFields[.requestID] = "request-\(number)"
                if let retryAfter { response.headerFields[.retryAfter] = String(retryAfter.components.seconds) }
                return (response, Data("answer".utf8))
            case .failure(let error): throw error
            }
        }
        self.clock = clock
        self.logs = logs
        self.arrivals = arrivals
        self.transport = transport
        pipeline = RequestPipeline(
            ClientConfiguration(
                transport: transport,
                middleware: middleware,
                retry: policy,
                circuitBreaker: circuitBreaker,
                time: clock.time,
                randomness: Randomness(seed: seed),
                observability: Observability(
                    logger: Logger(label: "test", factory: { _ in logs }),
                    metrics: metrics,
                    tracer: tracer
                )
            ),
            retry: vendorPolicy,
            authorizer: authorizer,
            statusCheck: StatusCheckMiddleware(requestIDHeader: .requestID, time: clock.time) { response, _, _ in
                let code: CloudError.Code =
                    switch response.status.code {
                    case 409: .busy
                    case 412: .outOfCapacity
                    case 429: .rateLimited
                    case 500...: .serverFault
                    default: .invalidRequest
                    }
                return CloudError(code, "Refused.", retryAfter: knownPause)
            }
        )
    }

    /// Sends `POST /things?secret=path-secret` with a secret body.
    @discardableResult
    func send(isRepeatable: Bool = true) async throws -> (HTTPResponse, Data) {
        var request = HTTPRequest(method: .post, scheme: "https", authority: "x", path: "/things?secret=path-secret")
        request.headerFields[.authorization] = "Bearer header-secret"
        return try await pipeline(
            request,
            body: Data("body-secret".utf8),
            context: RequestContext(
                provider: "cloud",
                operation: "MakeThing",
                isRepeatable: isRepeatable,
                limits: TransportLimits(maximumResponseBytes: 77)
            )
        )
    }

    /// Sends and returns the error that it ends in.
    func failure(isRepeatable: Bool = true) async -> CloudError? {
        do {
            try await send(isRepeatable: isRepeatable)
            return nil
        } catch {
            return error as? CloudError
        }
    }

    /// The log lines with this message, as plain text by key.
    func lines(_ message: String) -> [[String: String]] {
        logs.entries.filter { "\($0.message)" == message }.map { $0.metadata.mapValues { "\($0)" } }
    }
}

/// A middleware made of a closure.
struct Link: HTTPMiddleware {
    let handle: @Sendable (HTTPRequest, Data?, RequestContext, Next) async throws -> (HTTPResponse, Data)

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        try await handle(request, body, context, next)
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-Id")!
}
