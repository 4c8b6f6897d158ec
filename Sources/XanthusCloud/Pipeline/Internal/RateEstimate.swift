/// What an answer tells about a cloud's bucket of requests.
struct RateReading: Sendable {
    /// The size of the bucket.
    let limit: Int
    /// The whole requests left in it.
    let remaining: Int
}

/// What is known about a cloud's bucket of requests: it refills evenly, and each request takes one out.
///
/// Between answers it is reckoned with; an answer corrects the reckoning only where both cannot be true, since a reading
/// is rounded down and older than requests that were sent meanwhile.
struct RateEstimate: Sendable {
    /// A request that is under way: what was known when it was sent.
    struct Sending: Sendable {
        fileprivate let date: Duration
        fileprivate let finished: Int
    }

    /// How much more than one request's worth must be there after a pause: what clocks and rounding may differ by.
    static let margin = 0.01

    private var limit: Double
    private let span: Double
    private var level: Double
    private var date = Duration.zero
    /// The requests that were let through, some of which may not be on the wire yet.
    private var taken = 0
    /// Those of them that are over.
    private var finished = 0

    /// Takes a bucket for full.
    ///
    /// - Parameters:
    ///   - limit: Its size, in requests; 1 at least.
    ///   - span: The time in which it refills.
    init(limit: Int, per span: Duration) {
        self.limit = Double(max(1, limit))
        self.span = span.seconds
        level = self.limit
    }

    /// The refill in a second.
    var rate: Double { limit / span }

    /// Takes a request out, or returns the pause after which there will be one.
    mutating func take(at now: Duration) -> Duration? {
        refill(now)
        guard level < 1 else {
            level -= 1
            taken += 1
            return nil
        }
        return .seconds((1 + Self.margin - level) / rate)
    }

    /// Notes that a request goes out.
    func send(at now: Duration) -> Sending { Sending(date: now, finished: finished) }

    /// Notes that a request that was let through is over, whether it was sent or not.
    mutating func finish() { finished += 1 }

    /// Notes what the answer to a request told.
    ///
    /// - Parameter isRefused: Whether the bucket was empty.
    mutating func end(_ sending: Sending, reading: RateReading?, isRefused: Bool, at now: Duration) {
        refill(now)
        if let reading {
            limit = Double(max(1, reading.limit))
            let remaining = Double(reading.remaining)
            // Whatever else was let through meanwhile or under way then may have been counted, or not yet.
            level = max(level, remaining - Double(taken - sending.finished - 1))
            // Another process takes from the same bucket.
            if level >= remaining + 1 + (now - sending.date).seconds * rate { level = remaining }
            level = min(level, limit)
        }
        if isRefused { level = min(level, 0) }
    }

    private mutating func refill(_ now: Duration) {
        level = min(limit, level + max(0, (now - date).seconds) * rate)
        date = max(date, now)
    }
}
