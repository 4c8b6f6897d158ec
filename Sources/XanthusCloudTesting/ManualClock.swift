public import XanthusCloud

public import struct Foundation.Date

/// A clock that only moves when told to, or as far as somebody sleeps.
///
/// ```swift
/// let clock = ManualClock()                       // a sleep of three days ends at once, three days later
/// let provider = try HetznerProvider(credentials, configuration: .init(…, time: clock.time))
/// ```
public final class ManualClock: Clock, Sendable {
    /// A moment, counted from the clock's start.
    public struct Instant: InstantProtocol {
        /// The span since the clock's start.
        public let offset: Duration

        /// Returns the moment later by a span.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        /// Returns the span to another moment.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Orders moments.
        public static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.offset < rhs.offset }
    }

    /// What makes time pass.
    public enum Passage: Sendable {
        /// Every sleep moves the clock to its own end at once.
        case withEverySleep
        /// Only ``advance(by:)`` moves the clock.
        case onlyWhenAdvanced
    }

    private struct Sleeper {
        let end: Instant
        /// Whether it is a sleep, and no alarm.
        let isAsleep: Bool
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var sleepers: [UInt64: Sleeper] = [:]
        var nextID: UInt64 = 0
    }

    private let start: Date
    private let passage: Passage
    private let state = Locked(State())

    /// Creates a clock.
    ///
    /// - Parameters:
    ///   - start: The date at which it starts; 1 November 2026, noon UTC, unless told.
    ///   - passage: What makes time pass.
    public init(
        start: Date = Date(timeIntervalSince1970: 1_793_534_400),
        passage: Passage = .withEverySleep
    ) {
        self.start = start
        self.passage = passage
    }

    /// The clock and its date, as the SDK takes them.
    public var time: TimeSource { TimeSource(clock: self, now: { self.date }) }
    /// The date now.
    public var date: Date { start.addingTimeInterval(now.offset.seconds) }
    /// The moment now.
    public var now: Instant { state.withLock { $0.now } }
    /// The smallest difference that counts.
    public var minimumResolution: Duration { .nanoseconds(1) }
    /// How many sleeps are under way.
    public var sleeperCount: Int { state.withLock { $0.sleepers.values.count(where: \.isAsleep) } }
    /// How many limits are kept by this clock, such as that of a look at what is waited for. They make no time pass.
    package var alarmCount: Int { state.withLock { $0.sleepers.values.count { !$0.isAsleep } } }

    /// How long it is until the first sleep or alarm ends; `nil` if there is none.
    package var untilNextWake: Duration? {
        state.withLock { state in state.sleepers.values.map(\.end).min().map { state.now.duration(to: $0) } }
    }

    /// Moves the clock forwards and wakes who slept until then, the earliest first.
    public func advance(by duration: Duration) {
        move { $0.advanced(by: max(.zero, duration)) }
    }

    private func move(_ target: @Sendable (Instant) -> Instant) {
        let woken = state.withLock { state -> [Sleeper] in
            state.now = target(state.now)
            guard !state.sleepers.isEmpty else { return [] }
            let due = state.sleepers.filter { $0.value.end <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            // Of those who wake at one moment the one that fell asleep first comes first.
            return due.sorted { ($0.value.end, $0.key) < ($1.value.end, $1.key) }.map(\.value)
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Sleeps until a moment.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        try Task.checkCancellation()
        if passage == .withEverySleep {
            move { max($0, deadline) }
            await Task.yield()
            return
        }
        try await wait(until: deadline, isAsleep: true)
    }

    private func wait(until deadline: Instant, isAsleep: Bool) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let immediate: Result<Void, any Error>? = state.withLock { state in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if deadline <= state.now { return .success(()) }
                    state.sleepers[id] = Sleeper(end: deadline, isAsleep: isAsleep, continuation: continuation)
                    return nil
                }
                if let immediate { continuation.resume(with: immediate) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}

extension ManualClock: AlarmClock {
    /// Returns when the clock has been moved so far by sleeps or by hand; does not move it.
    package func alarm(after span: Duration) async throws {
        try Task.checkCancellation()
        try await wait(until: now.advanced(by: span), isAsleep: false)
    }
}
