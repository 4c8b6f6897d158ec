internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// One request under way: collects the answer and ends it when a limit is reached or the caller gives up.
///
/// `URLSession` has timeouts of its own, but on Linux they count whole seconds, watch only for silence and wait in
/// the queue with the request. So this type keeps time itself, and the first of answer, limit and cancellation wins.
final class URLSessionExchange: Sendable {
    typealias Outcome = Result<(HTTPResponse, Data), any Error>

    private struct State {
        var task: URLSessionDataTask?
        var continuation: CheckedContinuation<(HTTPResponse, Data), any Error>?
        var outcome: Outcome?
        var body = Data()
    }

    private let authority: String
    private let limits: TransportLimits
    private let watch: LimitWatch
    private let state = Locked(State())

    init(authority: String, limits: TransportLimits) {
        self.authority = authority
        self.limits = limits
        watch = LimitWatch(authority: authority, limits: limits)
    }

    /// Starts the task and returns its answer.
    func run(_ task: URLSessionDataTask) async throws -> (HTTPResponse, Data) {
        // Cancelled and awaited on the way out, so that no timer outlives the call.
        async let _ = keepTime()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let early = state.withLock { state -> Outcome? in
                    state.task = task
                    state.continuation = continuation
                    return state.outcome
                }
                if let early {
                    // Even a task that never ran must be cancelled, or its session stays alive.
                    task.cancel()
                    continuation.resume(with: early)
                } else {
                    task.resume()
                }
            }
        } onCancel: {
            stop(CancellationError())
        }
    }

    /// Notes that something moved on the connection.
    func progressed() {
        watch.progressed()
    }

    /// Takes a piece of the body.
    func received(_ data: Data) {
        watch.progressed()
        let tooLarge = state.withLock { state in
            guard state.outcome == nil else { return false }
            guard data.count <= limits.maximumResponseBytes - state.body.count else { return true }
            state.body.append(data)
            return false
        }
        guard tooLarge else { return }
        // On Linux `cancel` alone lets what is queued in libcurl arrive first.
        state.withLock(\.task)?.suspend()
        stop(limits.exceeded(by: authority))
    }

    /// Takes the end of the task.
    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        if let error {
            settle(.failure(CloudError(error, authority: authority)))
        } else if let response = (response as? HTTPURLResponse).map(HTTPResponse.init) {
            settle(.success((response, state.withLock(\.body))))
        } else {
            settle(.failure(CloudError.endedWithoutAnswer(authority)))
        }
    }

    private func keepTime() async {
        if let late = await watch.expiry() { stop(late) }
    }

    /// Ends the exchange from our side, and with it the connection.
    private func stop(_ error: any Error) {
        settle(.failure(error))
        state.withLock(\.task)?.cancel()
    }

    /// The first outcome counts.
    private func settle(_ outcome: Outcome) {
        let waiting = state.withLock { state -> CheckedContinuation<(HTTPResponse, Data), any Error>? in
            guard state.outcome == nil else { return nil }
            state.outcome = outcome
            return state.continuation
        }
        waiting?.resume(with: outcome)
    }
}
