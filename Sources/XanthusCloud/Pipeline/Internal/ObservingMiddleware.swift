internal import HTTPTypes
private import Logging
private import Metrics
private import Tracing

internal import struct Foundation.Data

/// Reports one call with all its attempts: a span, a timer and a log line.
struct ObservingMiddleware: HTTPMiddleware {
    let observability: Observability
    let time: TimeSource
    let requestIDHeader: HTTPField.Name

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        let elapsed = time.stopwatch()
        let tracer = observability.tracer ?? InstrumentationSystem.tracer
        let span = tracer.startSpan("\(context.provider).\(context.operation)", ofKind: .client)
        defer { span.end() }
        do {
            let (response, data) = try await ServiceContext.withValue(span.context) {
                try await next(request, body, context)
            }
            let requestID = response.headerFields[requestIDHeader]
            note(context, elapsed(), status: response.status.code, requestID: requestID, outcome: "ok", on: span)
            return (response, data)
        } catch {
            let failure = error as? CloudError
            span.recordError(error)
            span.setStatus(SpanStatus(code: .error))
            note(
                context,
                elapsed(),
                status: failure?.httpStatus,
                requestID: failure?.requestID,
                outcome: failure?.code.description ?? (error is CancellationError ? "cancelled" : "error"),
                on: span
            )
            throw error
        }
    }

    private func note(
        _ context: RequestContext,
        _ duration: Duration,
        status: Int?,
        requestID: String?,
        outcome: String,
        on span: any Tracing.Span
    ) {
        span.attributes["cloud.outcome"] = outcome
        if let status { span.attributes["http.response.status_code"] = status }
        if let requestID { span.attributes["cloud.request-id"] = requestID }
        observability.logger.debug(
            "Cloud request",
            metadata: [
                "cloud.provider": "\(context.provider)",
                "cloud.operation": "\(context.operation)",
                "cloud.outcome": "\(outcome)",
                "cloud.status": "\(status.map(String.init) ?? "-")",
                "cloud.request-id": "\(requestID ?? "-")",
                "cloud.duration-ms": "\(duration.milliseconds)",
            ]
        )
        Metrics.Timer(
            label: "xanthus_cloud_request_duration",
            dimensions: [
                ("provider", context.provider), ("operation", context.operation), ("outcome", outcome),
            ],
            factory: observability.metrics ?? MetricsSystem.factory
        ).recordNanoseconds(Int64(duration.seconds * 1e9))
    }
}
