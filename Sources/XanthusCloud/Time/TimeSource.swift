public import struct Foundation.Date

/// Where the SDK reads time from and waits on: one clock for spans and sleeping, one "now" for dates on the wire.
///
/// Nothing in the SDK asks the system for the time on its own, so a test that injects a clock of its own
/// waits three days in milliseconds.
public struct TimeSource: Sendable {
    /// What is slept on and measured with.
    public let clock: any Clock<Duration>
    private let date: @Sendable () -> Date

    /// Combines a clock and a calendar.
    ///
    /// - Parameters:
    ///   - clock: What is slept on and measured with.
    ///   - now: The date at the moment it is called.
    public init(clock: any Clock<Duration>, now: @escaping @Sendable () -> Date) {
        self.clock = clock
        self.date = now
    }

    /// The machine's own time.
    public static let system = TimeSource(clock: ContinuousClock(), now: { Date() })

    /// The date now.
    public var now: Date { date() }

    /// Sleeps; ends at once with `CancellationError` if the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        try await clock.sleep(for: duration)
    }

    /// Starts a stopwatch: each call of the answer returns the span since.
    public func stopwatch() -> @Sendable () -> Duration {
        clock.stopwatch()
    }
}

extension Clock where Duration == Swift.Duration {
    fileprivate func stopwatch() -> @Sendable () -> Duration {
        let start = now
        return { start.duration(to: self.now) }
    }
}
