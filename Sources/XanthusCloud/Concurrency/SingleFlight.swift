/// Work that is under way once at most: whoever asks meanwhile waits for it and gets the same result.
///
/// Nothing is kept afterwards: who asks next starts anew. A caller that is cancelled stops waiting; the work itself is
/// cancelled only when nobody waits any more. It runs in a task of its own, so neither the deadline nor the span of
/// the caller who happened to come first governs the others.
package final class SingleFlight<Value: Sendable>: Sendable {
    private struct State {
        var nextCaller = 0
        var waiting: [Int: CheckedContinuation<Value, any Error>] = [:]
        /// The number of the flight under way or, if there is none, of the last.
        var flight = 0
        var task: Task<Void, Never>?
    }

    private let state = Locked(State())

    package init() {}

    /// Joins the work that is under way, or starts it.
    package func callAsFunction(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let caller = state.withLock { state in
            state.nextCaller += 1
            return state.nextCaller
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    // Asked under the lock: a cancellation after this finds the continuation.
                    guard !Task.isCancelled else { return true }
                    state.waiting[caller] = continuation
                    if state.task == nil { start(work, &state) }
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            leave(caller)
        }
    }

    private func start(_ work: @escaping @Sendable () async throws -> Value, _ state: inout State) {
        state.flight += 1
        let flight = state.flight
        state.task = Task.detached {
            do { self.end(flight, .success(try await work())) } catch { self.end(flight, .failure(error)) }
        }
    }

    private func end(_ flight: Int, _ result: Result<Value, any Error>) {
        let waiting = state.withLock { state -> [CheckedContinuation<Value, any Error>] in
            // One that everybody had left may still end while the next is under way.
            guard state.flight == flight, state.task != nil else { return [] }
            state.task = nil
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(with: result) }
    }

    private func leave(_ caller: Int) {
        let (continuation, abandoned) = state.withLock {
            state -> (CheckedContinuation<Value, any Error>?, Task<Void, Never>?) in
            let continuation = state.waiting.removeValue(forKey: caller)
            guard continuation != nil, state.waiting.isEmpty else { return (continuation, nil) }
            defer { state.task = nil }
            return (continuation, state.task)
        }
        abandoned?.cancel()
        continuation?.resume(throwing: CancellationError())
    }
}
