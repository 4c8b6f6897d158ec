internal import HTTPTypes
private import Logging
private import Metrics

internal import struct Foundation.Data

/// Repeats what may be repeated, within the policy's attempts and budget and the deadline of a wait around the call.
struct RetryingMiddleware: HTTPMiddleware {
    /// How long to repeat what reaches nobody: a wink of the network passes, and whoever mistyped an address wants to
    /// know.
    private static let unreachableBudget = Duration.seconds(10)

    /// The pause before an attempt for which a cloud has a reason of its own, such as a change that takes time to be
    /// known everywhere; `nil` if it has none. Such attempts have bounds of their own instead of the policy's.
    typealias Exception = @Sendable (CloudError, HTTPRequest, RequestContext) -> Duration?

    let policy: RetryPolicy
    var exception: Exception = { _, _, _ in nil }
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
        let limits = context.limits
        var context = context
        while true {
            try Task.checkCancellation()
            if let left = Deadline.current?.remaining {
                guard left > .zero else { throw timedOut(context) }
                context.limits.deadline = min(limits.deadline, left)
            }
            do {
                return try await next(request, body, context)
            } catch let error as CloudError {
                let spent = elapsed() - context.queued.withLock { $0 }
                let pause = pause(after: error, request, context: context, elapsed: spent)
                guard let pause else { throw error }
                note(error, pause, context)
                try await time.sleep(for: pause)
                context.attempt += 1
            }
        }
    }

    /// The pause before the next attempt, or nil if there shall be none.
    private func pause(
        after error: CloudError,
        _ request: HTTPRequest,
        context: RequestContext,
        elapsed: Duration
    ) -> Duration? {
        if policy.maximumAttempts > 1, let pause = exception(error, request, context) {
            return Deadline.current.map { pause < $0.remaining } ?? true ? pause : nil
        }
        guard
            context.attempt < policy.maximumAttempts,
            error.code.isTransient,
            context.isRepeatable || error.code.provesNoEffect
        else { return nil }
        let drawn = policy.backoff.jittered(context.attempt - 1, using: randomness)
        let pause = max(drawn, error.retryAfter ?? .zero)
        let budget = error.code == .unreachable ? min(policy.budget, Self.unreachableBudget) : policy.budget
        guard elapsed + pause <= budget else { return nil }
        if let left = Deadline.current?.remaining, pause >= left { return nil }
        return pause
    }

    private func timedOut(_ context: RequestContext) -> CloudError {
        CloudError(
            .timedOut,
            "The deadline of the wait was over before this call began; nothing was sent. Wait with a longer deadline.",
            provider: context.provider,
            operation: context.operation
        )
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
