/// What an answer tells about a cloud's bucket of requests.
struct RateReading: Sendable {
    /// The size of the bucket.
    let limit: Int
    /// The whole requests left in it.
    let remaining: Int
}

/// What is known about a cloud's bucket of requests: it refills evenly, and each request takes one out.
///
/// Until an answer tells what is left, a few scouts go alone. Between answers the bucket is reckoned with; an answer
/// corrects the reckoning only where both cannot be true, since a reading is rounded down and older than requests that were
/// sent meanwhile.
struct RateEstimate: Sendable {
    /// A request that is under way: what was known when it was sent.
    struct Sending: Sendable {
        fileprivate let date: Duration
        fileprivate let finished: Int
    }

    /// What one who wants to send has to wait for.
    enum Wait: Hashable, Sendable {
        /// The time after which there will be a request in the bucket.
        case pause(Duration)
        /// The answer to another's request.
        case answer
    }

    /// How much more than one request's worth must be there after a pause: what clocks and rounding may differ by.
    static let margin = 0.01

    private var limit: Double
    private let span: Double
    private var level: Double
    private var date = Duration.zero
    /// The most requests under way while nothing is known; `nil` once something is.
    private var scouts: Int?
    /// The requests that were let through, some of which may not be on the wire yet.
    private var taken = 0
    /// Those of them that are over.
    private var finished = 0
    /// The lowest reading since nothing was under way.
    private var least: Double?

    /// Reckons with a full bucket.
    ///
    /// - Parameters:
    ///   - limit: Its size, in requests; 1 at least.
    ///   - span: The time in which it refills.
    ///   - scouts: The most requests under way until an answer tells what is left; `nil` where none is waited for.
    init(limit: Int, per span: Duration, scouts: Int? = nil) {
        self.limit = Double(max(1, limit))
        self.span = span.seconds
        self.scouts = scouts
        level = self.limit
    }

    /// The refill in a second; `nil` while nothing is known.
    var rate: Double? { scouts == nil ? perSecond : nil }

    private var perSecond: Double { limit / span }

    /// Takes a request out, or returns what to wait for.
    mutating func take(at now: Duration) -> Wait? {
        if let scouts, taken - finished >= scouts { return .answer }
        refill(now)
        guard level >= 1 else { return .pause(.seconds((1 + Self.margin - level) / perSecond)) }
        level -= 1
        taken += 1
        return nil
    }

    /// Whether it takes another's answer before a request may go.
    var awaitsAnswer: Bool { scouts.map { taken - finished >= $0 } ?? false }

    /// Notes that a request goes out.
    func send(at now: Duration) -> Sending { Sending(date: now, finished: finished) }

    /// Notes that a request that was let through is over; one that was not sent after all is put back.
    mutating func finish(wasSent: Bool) {
        if wasSent {
            finished += 1
            if finished == taken, let least {
                // Nothing is under way that could take from what was left at the end.
                level = max(level, min(limit, least))
            }
            if finished == taken { least = nil }
        } else {
            taken -= 1
            level = min(limit, level + 1)
        }
    }

    /// Notes what the answer to a request told.
    ///
    /// - Parameters:
    ///   - isAnswered: Whether the cloud did what was asked, so that nothing more is to be expected of its next answer.
    ///   - isRefused: Whether the bucket was empty.
    mutating func end(_ sending: Sending, reading: RateReading?, isAnswered: Bool, isRefused: Bool, at now: Duration) {
        refill(now)
        if let reading {
            limit = Double(max(1, reading.limit))
            let remaining = Double(reading.remaining)
            least = min(least ?? remaining, remaining)
            // Whatever else was let through meanwhile or under way then may have been counted, or not yet.
            let lowest = remaining - Double(taken - sending.finished - 1)
            // Another process takes from the same bucket if there is less than there can be.
            let isWrong = scouts != nil || level >= remaining + 1 + (now - sending.date).seconds * perSecond
            level = min(limit, isWrong ? lowest : max(level, lowest))
        }
        if reading != nil || isAnswered || isRefused { scouts = nil }
        if isRefused { level = min(level, 0) }
    }

    private mutating func refill(_ now: Duration) {
        level = min(limit, level + max(0, (now - date).seconds) * perSecond)
        date = max(date, now)
    }
}
