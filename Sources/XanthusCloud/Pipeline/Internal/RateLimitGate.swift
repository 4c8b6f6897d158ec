internal import HTTPTypes

internal import struct Foundation.Data

/// Lets requests through at the rate of a cloud that counts them, in the order in which they come.
///
/// What the bucket holds goes at once; then the first of the queue sleeps until one more is there, and the others wait for
/// their turn. While nothing is known of the bucket, it waits for an answer to a scout. Who is cancelled leaves the queue.
/// One gate for all copies of a client; it stands before the circuit breaker and authorisation, so that what waited is
/// judged and signed afresh, and ``meter`` at the other end of the chain sees the answers.
final class RateLimitGate: HTTPMiddleware {
    private typealias Turn = CheckedContinuation<Void, any Error>

    /// Where one of the queue is: on its way to wait, or waiting.
    private enum Place {
        case coming
        case waiting(Turn)
    }

    private struct State {
        var estimate: RateEstimate
        var lastTicket = 0
        /// Whose turn it is, while somebody queues.
        var head: Int?
        /// Those behind the head, by their tickets.
        var queue: [Int: Place] = [:]
        /// The head, while it waits for an answer.
        var news: Turn?
    }

    private let time: TimeSource
    private let elapsed: @Sendable () -> Duration
    private let reading: @Sendable (HTTPFields) -> RateReading?
    private let state: Locked<State>

    init(_ estimate: RateEstimate, time: TimeSource, reading: @escaping @Sendable (HTTPFields) -> RateReading?) {
        self.time = time
        elapsed = time.stopwatch()
        self.reading = reading
        state = Locked(State(estimate: estimate))
    }

    /// How many queue, the one at the head included.
    var queued: Int { state.withLock { $0.queue.count + ($0.head == nil ? 0 : 1) } }

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        try Task.checkCancellation()
        var context = context
        if let ticket = try enter(context) {
            let waited = time.stopwatch()
            try await Deadline.current.queueing { [context] in try await queue(ticket, context) }
            context.queued.withLock { $0 += waited() }
            if let left = Deadline.current?.remaining { context.limits.deadline = min(context.limits.deadline, left) }
        }
        let sendings = context.sendings
        let before = sendings.withLock(\.self)
        defer {
            let wasSent = sendings.withLock(\.self) > before
            change { $0.finish(wasSent: wasSent) }
        }
        return try await next(request, body, context)
    }

    /// Goes through, or draws a ticket.
    private func enter(_ context: RequestContext) throws -> Int? {
        try state.withLock { state throws -> Int? in
            if state.head == nil, state.estimate.take(at: elapsed()) == nil { return nil }
            if let rate = state.estimate.rate, let left = Deadline.current?.untilEnd {
                let turn = Duration.seconds(Double(state.queue.count + 1) / rate)
                if left <= turn { throw tooLate(context, turn) }
            }
            state.lastTicket += 1
            if state.head == nil { state.head = state.lastTicket } else { state.queue[state.lastTicket] = .coming }
            return state.lastTicket
        }
    }

    private func queue(_ ticket: Int, _ context: RequestContext) async throws {
        // Also when cancelled: the next one's turn must come.
        defer { leave(ticket) }
        try await turn(ticket)
        while true {
            // The wait around the call may have ended meanwhile.
            if let left = Deadline.current?.untilEnd, left <= .zero { throw tooLate(context, .zero) }
            switch state.withLock({ $0.estimate.take(at: elapsed()) }) {
            case .pause(let pause):
                if let left = Deadline.current?.untilEnd, left <= pause { throw tooLate(context, pause) }
                try await time.sleep(for: pause)
            case .answer: try await news()
            case nil: return
            }
        }
    }

    /// Waits for an answer to a request that is under way.
    private func news() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (news: Turn) in
                let answer = state.withLock { state -> Result<Void, any Error>? in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    guard state.estimate.awaitsAnswer else { return .success(()) }
                    state.news = news
                    return nil
                }
                if let answer { news.resume(with: answer) }
            }
        } onCancel: {
            state.withLock { $0.news.take() }?.resume(throwing: CancellationError())
        }
    }

    /// Changes the estimate, and wakes the head if that is what it waits for.
    private func change(_ body: @Sendable (inout RateEstimate) -> Void) {
        let news = state.withLock { state -> Turn? in
            body(&state.estimate)
            return state.estimate.awaitsAnswer ? nil : state.news.take()
        }
        news?.resume()
    }

    private func turn(_ ticket: Int) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Turn) in
                let answer = state.withLock { state -> Result<Void, any Error>? in
                    // Asked under the lock: a cancellation after this finds the continuation.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if state.head == ticket { return .success(()) }
                    state.queue[ticket] = .waiting(continuation)
                    return nil
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            let turn = state.withLock { state -> Turn? in
                guard case .waiting(let turn) = state.queue[ticket] else { return nil }
                state.queue[ticket] = nil
                return turn
            }
            turn?.resume(throwing: CancellationError())
        }
    }

    /// Leaves the queue; from its head, it makes room for the next one.
    private func leave(_ ticket: Int) {
        let next = state.withLock { state -> Turn? in
            state.queue[ticket] = nil
            guard state.head == ticket else { return nil }
            state.head = nil
            guard !state.queue.isEmpty else { return nil }
            // Tickets that were given up are passed over once.
            var heir = ticket + 1
            while state.queue[heir] == nil { heir += 1 }
            state.head = heir
            guard case .waiting(let turn) = state.queue.removeValue(forKey: heir) else { return nil }
            return turn
        }
        next?.resume()
    }

    private func tooLate(_ context: RequestContext, _ turn: Duration) -> CloudError {
        CloudError(
            .timedOut,
            "The cloud's rate of requests is used up, and the deadline of the wait is over before this call's turn in "
                + "\(Duration.milliseconds(turn.milliseconds)); nothing was sent. Wait with a longer deadline.",
            provider: context.provider,
            operation: context.operation
        )
    }

    /// The link at the transport's side of the chain, which sees what goes out and what the answers tell.
    var meter: Meter { Meter(gate: self) }

    struct Meter: HTTPMiddleware {
        fileprivate let gate: RateLimitGate

        func intercept(
            _ request: HTTPRequest,
            body: Data?,
            context: RequestContext,
            next: Next
        ) async throws -> (HTTPResponse, Data) {
            let sending = gate.state.withLock { $0.estimate.send(at: gate.elapsed()) }
            context.sendings.withLock { $0 += 1 }
            do {
                let (response, data) = try await next(request, body, context)
                gate.note(sending, response)
                return (response, data)
            } catch {
                gate.note(sending, nil)
                throw error
            }
        }
    }

    private func note(_ sending: RateEstimate.Sending, _ response: HTTPResponse?) {
        let reading = response.flatMap { self.reading($0.headerFields) }
        change { [elapsed] in
            $0.end(
                sending,
                reading: reading,
                isAnswered: response?.status.kind == .successful,
                isRefused: response?.status.code == 429,
                at: elapsed()
            )
        }
    }
}
