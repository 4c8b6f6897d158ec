internal import HTTPTypes
private import Logging
private import Metrics

internal import struct Foundation.Data
internal import struct Foundation.Date
internal import typealias Foundation.TimeInterval

/// How much Oracle's clock is ahead of this machine's, once a refusal has told. All copies of a client share it.
///
/// Oracle takes a signature for five minutes around its date, and names its own date when it refuses one. Clocks that
/// are off by hours are common: in machines that take local time for UTC, and in those that woke up a moment ago.
final class ClockSkew: Sendable {
    /// What Oracle allows are 300 s; dates in headers have no fractions, and a request takes its time.
    static let allowance: TimeInterval = 295
    /// What is believed at most, in seconds: a day. No time zone is further off, and whoever could forge dates shall not
    /// get signatures that are good next year.
    static let bound: TimeInterval = 86_400

    private let time: TimeSource
    private let offset = Locked(TimeInterval.zero)

    init(_ time: TimeSource) {
        self.time = time
    }

    /// Oracle's clock minus this machine's, in seconds.
    var seconds: TimeInterval { offset.withLock { $0 } }

    /// Time as Oracle tells it, for dates in signatures.
    var correctedTime: TimeSource {
        TimeSource(clock: time.clock, now: { [self] in time.now.addingTimeInterval(seconds) })
    }

    /// What is to be done about a refused signature.
    enum Lesson: Equatable {
        /// Nothing: it is not about the clock.
        case none
        /// Sign again; the difference in seconds was not known so far.
        case learnt(TimeInterval)
        /// Sign again, by what another request has learnt meanwhile.
        case known
        /// Nothing: the difference is beyond belief.
        case unbelievable
    }

    /// Compares the date of an answer with the one that was signed.
    ///
    /// - Parameter used: The offset at the time of signing.
    func learn(_ date: Date, used: TimeInterval) -> Lesson {
        let measured = date.timeIntervalSince(time.now)
        guard abs(measured - used) > Self.allowance else { return .none }
        guard abs(measured) <= Self.bound else { return .unbelievable }
        return offset.withLock { offset in
            guard abs(measured - offset) > Self.allowance else { return .known }
            offset = measured
            return .learnt(measured)
        }
    }
}

/// Signs a request once more by Oracle's clock, if Oracle refused its date.
///
/// A refusal that has no date, or one that agrees with the signature's, is about something else and is not repeated.
struct ClockCorrection: HTTPMiddleware {
    let skew: ClockSkew
    let observability: Observability

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        let used = skew.seconds
        do {
            return try await next(request, body, context)
        } catch let refusal as CloudError where refusal.code == .unauthenticated {
            switch refusal.cloudDate.map({ skew.learn($0, used: used) }) {
            case nil, .some(.none): throw refusal
            case .unbelievable:
                throw refusal.adding("That is more than a day from this machine's, which is not corrected: set it.")
            case .learnt(let seconds): note(seconds, context)
            case .known: break
            }
            return try await next(request, body, context)
        }
    }

    private func note(_ seconds: TimeInterval, _ context: RequestContext) {
        observability.logger.warning(
            "This machine's clock is wrong; requests are signed by the cloud's from now on",
            metadata: [
                "cloud.provider": "\(context.provider)",
                "cloud.operation": "\(context.operation)",
                "cloud.clock-skew-s": "\(Int(seconds.rounded()))",
            ]
        )
        Gauge(
            label: "xanthus_cloud_clock_skew_seconds",
            dimensions: [("provider", context.provider)],
            factory: observability.metrics ?? MetricsSystem.factory
        ).record(seconds)
    }
}
