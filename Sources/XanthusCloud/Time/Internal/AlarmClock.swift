/// A clock that jumps to the end of every sleep, and yet can tell when a time is over that nobody sleeps for.
///
/// Who limits something else by racing it with a sleep would make such a clock jump to the limit at once.
package protocol AlarmClock: Sendable {
    /// Returns when so much time has passed for other reasons.
    func alarm(after span: Duration) async throws
}

extension TimeSource {
    /// Returns when so much time has passed, to limit what goes on meanwhile.
    ///
    /// On most clocks this is a sleep; an ``AlarmClock`` does not move for it.
    func alarm(after span: Duration) async throws {
        guard let clock = clock as? any AlarmClock else { return try await sleep(for: span) }
        try await clock.alarm(after: span)
    }
}
