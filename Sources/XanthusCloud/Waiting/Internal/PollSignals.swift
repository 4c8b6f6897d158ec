/// Whom to wake, once the lock is open.
struct PollSignals<Turn: Sendable>: Sendable {
    var turns: [(CheckedContinuation<Turn, any Error>, Turn)] = []
    var bell: CheckedContinuation<Void, any Error>?

    func send() {
        for (parking, turn) in turns { parking.resume(returning: turn) }
        bell?.resume()
    }
}
