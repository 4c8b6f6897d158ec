internal import HTTPTypes
private import Logging
private import Metrics

internal import struct Foundation.Data

/// Repeats what may be repeated, within the policy's attempts and budget.
struct RetryingMiddleware: HTTPMiddleware {
    /// How long to repeat what reaches nobody: a wink of the network passes, and whoever mistyped an address wants to
    /// know.
    private static let unreachableBudget = Duration.seconds(10)

    let policy: RetryPolicy
    let time: TimeSource
    let randomness: Randomness
    let observability: Observability

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        let elapsed = time.stopwatch()
        var context = context
        while true {
            try Task.checkCancellation()
            do {
                return try await next(request, body, context)
            } catch let error as CloudError {
                guard let pause = pause(after: error, context: context, elapsed: elapsed()) else { throw error }
                note(error, pause, context)
                try await time.sleep(for: pause)
                context.attempt += 1
            }
        }
    }

    /// The pause before the next attempt, or nil if there shall be none.
    private func pause(after error: CloudError, context: RequestContext, elapsed: Duration) -> Duration? {
        guard
            context.attempt < policy.maximumAttempts,
            error.code.isTransient,
            context.isRepeatable || error.code.provesNoEffect
        else { return nil }
        let drawn = policy.backoff.jittered(context.attempt - 1, using: randomness)
        let pause = max(drawn, error.retryAfter ?? .zero)
        let budget = error.code == .unreachable ? min(policy.budget, Self.unreachableBudget) : policy.budget
        return elapsed + pause <= budget ? pause : nil
    }

    private func note(_ error: CloudError, _ pause: Duration, _ context: RequestContext) {
        observability.logger.debug(
            "Repeating a cloud request",
            metadata: [
                "cloud.provider": "\(context.provider)",
                "cloud.operation": "\(context.operation)",
                "cloud.attempt": "\(context.attempt)",
                "cloud.outcome": "\(error.code)",
                "cloud.request-id": "\(error.requestID ?? "-")",
                "cloud.pause-ms": "\(pause.milliseconds)",
            ]
        )
        Counter(
            label: "xanthus_cloud_retries",
            dimensions: [("provider", context.provider), ("operation", context.operation)],
            factory: observability.metrics ?? MetricsSystem.factory
        ).increment()
    }
}
