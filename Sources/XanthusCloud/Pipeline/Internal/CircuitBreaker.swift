internal import HTTPTypes
private import Logging
private import Metrics

internal import struct Foundation.Data

/// Sends nothing for a while to an endpoint that has failed many times in a row. One for each client.
struct CircuitBreaker: HTTPMiddleware {
    /// What is known about one endpoint, by its authority.
    private struct Circuit {
        var failures = 0
        /// The time since the first failure of the row.
        var sinceFirst: (@Sendable () -> Duration)?
        /// The time since the circuit opened; `nil` while it is closed.
        var sinceOpening: (@Sendable () -> Duration)?
        /// Whether a request is out to try.
        var isTried = false
        var last: CloudError?
    }

    private enum Entry {
        case free
        case trial
        case refused(CloudError)
    }

    let policy: CircuitBreakerPolicy
    let time: TimeSource
    let observability: Observability
    private let circuits = Locked<[String: Circuit]>([:])

    init(policy: CircuitBreakerPolicy, time: TimeSource, observability: Observability) {
        self.policy = policy
        self.time = time
        self.observability = observability
    }

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        let endpoint = request.authority ?? ""
        let entry = circuits.withLock { enter(&$0[endpoint, default: Circuit()], endpoint, context) }
        if case .refused(let error) = entry { throw error }
        do {
            let answer = try await next(request, body, context)
            circuits.withLock { $0[endpoint] = nil }
            return answer
        } catch let error as CloudError {
            switch Self.meaning(of: error) {
            case .down:
                if circuits.withLock({ fail(&$0[endpoint, default: Circuit()], error) }) { note(endpoint, context) }
            case .up: circuits.withLock { $0[endpoint] = nil }
            case .unknown: leave(entry, endpoint)
            }
            throw error
        } catch {
            leave(entry, endpoint)
            throw error
        }
    }

    private func enter(_ circuit: inout Circuit, _ endpoint: String, _ context: RequestContext) -> Entry {
        guard let elapsed = circuit.sinceOpening?() else { return .free }
        let left = policy.rest - elapsed
        if left <= .zero, !circuit.isTried {
            circuit.isTried = true
            return .trial
        }
        // While one request is out to try, the others ask again every second.
        return .refused(refusal(circuit, endpoint, context, left: max(left, .seconds(1))))
    }

    /// Counts a failure; tells whether it has opened the circuit.
    private func fail(_ circuit: inout Circuit, _ error: CloudError) -> Bool {
        circuit.last = error
        if circuit.isTried {
            circuit.isTried = false
            circuit.sinceOpening = time.stopwatch()
            return false
        }
        // One that was under way when the circuit opened.
        guard circuit.sinceOpening == nil else { return false }
        circuit.failures += 1
        let span = circuit.sinceFirst?() ?? .zero
        if circuit.failures == 1 { circuit.sinceFirst = time.stopwatch() }
        guard circuit.failures >= policy.failures, span >= policy.span else { return false }
        circuit.sinceOpening = time.stopwatch()
        return true
    }

    /// Lets another request try, if this one was to and told nothing.
    private func leave(_ entry: Entry, _ endpoint: String) {
        guard case .trial = entry else { return }
        circuits.withLock { $0[endpoint]?.isTried = false }
    }

    private func refusal(
        _ circuit: Circuit,
        _ endpoint: String,
        _ context: RequestContext,
        left: Duration
    ) -> CloudError {
        let isFault = circuit.last?.code == .serverFault
        return CloudError(
            isFault ? .serverFault : .unreachable,
            """
            \(endpoint) has failed \(circuit.failures) times in a row, so nothing was sent. The next request goes out \
            after \(RFC3339.text(time.now.addingTimeInterval(left.seconds))). The last failure was: \
            \(circuit.last?.message ?? "unknown")
            """,
            provider: context.provider,
            operation: context.operation,
            retryAfter: left
        )
    }

    private enum Meaning {
        case up
        case down
        case unknown
    }

    private static func meaning(of error: CloudError) -> Meaning {
        switch error.code {
        case .unreachable, .transport: .down
        // The end of a wait cuts its last look short; that is not the endpoint's doing.
        case .timedOut where error.httpStatus == nil: Deadline.current == nil ? .down : .unknown
        case .serverFault: [500, 502, 503, 504].contains(error.httpStatus) ? .down : .up
        case .untrusted: .unknown
        // Without a status it is an error of this machine's, and nothing was asked.
        default: error.httpStatus == nil ? .unknown : .up
        }
    }

    private func note(_ endpoint: String, _ context: RequestContext) {
        observability.logger.warning(
            "Sending nothing to a cloud's endpoint for a while",
            metadata: [
                "cloud.provider": "\(context.provider)",
                "cloud.operation": "\(context.operation)",
                "cloud.endpoint": "\(endpoint)",
                "cloud.pause-ms": "\(policy.rest.milliseconds)",
            ]
        )
        Counter(
            label: "xanthus_cloud_circuits_opened",
            dimensions: [("provider", context.provider), ("endpoint", endpoint)],
            factory: observability.metrics ?? MetricsSystem.factory
        ).increment()
    }
}
