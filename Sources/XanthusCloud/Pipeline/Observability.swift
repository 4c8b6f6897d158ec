public import CoreMetrics
public import Logging
public import Tracing

/// Where a client reports what it does: a logger, a metrics factory and a tracer.
///
/// - Logs are `debug` lines: one for each call with the metadata `cloud.provider`, `cloud.operation`, `cloud.outcome`
///   (`ok`, an error code, `cancelled`, or `error` for any other), `cloud.status`, `cloud.request-id` and
///   `cloud.duration-ms`, and one for each repetition with `cloud.attempt` and `cloud.pause-ms`. A `warning` says that
///   this machine's clock was found wrong, with `cloud.clock-skew-s`, or that an endpoint is left alone for a while, with
///   `cloud.endpoint` and `cloud.pause-ms`, or that a server is made of what goes out of use, with `cloud.subject`,
///   `cloud.announced` and `cloud.unavailable-after`. Headers, bodies, paths and secrets are never logged.
/// - Metrics are the timer `xanthus_cloud_request_duration` and the counter `xanthus_cloud_retries`, with the dimensions
///   `provider`, `operation` and, for the timer, `outcome`; the counter `xanthus_cloud_circuits_opened` with `provider`
///   and `endpoint`; and the gauge `xanthus_cloud_clock_skew_seconds` with `provider`.
/// - Spans are named `provider.Operation`, such as `oci.LaunchInstance`, and cover all attempts.
public struct Observability: Sendable {
    /// Receives the log lines; silent by default.
    public var logger: Logger
    /// Makes the metrics; the process's own factory by default.
    public var metrics: (any MetricsFactory)?
    /// Makes the spans; the process's own tracer by default.
    public var tracer: (any Tracer)?

    /// Creates a set of destinations.
    public init(
        logger: Logger = Logger(label: "xanthus-cloud", factory: { _ in SwiftLogNoOpLogHandler() }),
        metrics: (any MetricsFactory)? = nil,
        tracer: (any Tracer)? = nil
    ) {
        self.logger = logger
        self.metrics = metrics
        self.tracer = tracer
    }
}
