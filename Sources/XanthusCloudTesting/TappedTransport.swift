package import HTTPTypes
package import XanthusCloud

package import struct Foundation.Data

/// A transport that remembers what passes, and breaks the line where it is told.
package final class TappedTransport: HTTPTransport {
    /// Where the line breaks.
    package enum Cut: Sendable {
        /// The request of this number, from 1, never arrives.
        case before(Int)
        /// The request of this number takes effect, but its answer is lost.
        case after(Int)
        /// The sender of the first such request, as in ``requests``, is told of this failure at once. The request takes
        /// effect all the same, as late as so many others have been answered.
        case late(String, by: Int, CloudError.Code)
        /// As `late`, if the sender is cancelled while the request is on the wire: it gets a `CancellationError`, as a
        /// closed socket has it. A sender that is not cancelled gets its answer.
        case lateIfCancelled(String, by: Int)
    }

    private struct Straggler {
        let request: HTTPRequest
        let body: Data?
        let limits: TransportLimits
        var wait: Int
    }

    private struct State {
        var requests: [String] = []
        var cut: Cut?
        var stragglers: [Straggler] = []
    }

    private let base: any HTTPTransport
    private let onRequest: @Sendable (Int, String) async -> Void
    private let state: Locked<State>

    /// Taps a transport.
    ///
    /// - Parameter onRequest: Is told the number of each request, from 1, and what it is, before it goes on.
    package init(
        _ base: any HTTPTransport,
        cut: Cut? = nil,
        onRequest: @escaping @Sendable (Int, String) async -> Void = { _, _ in }
    ) {
        self.base = base
        self.onRequest = onRequest
        state = Locked(State(cut: cut))
    }

    /// The requests so far, such as `POST /v1/firewalls`.
    package var requests: [String] { state.withLock { $0.requests } }
    /// The requests so far that may change something.
    package var writes: [String] { requests.filter { !$0.hasPrefix("GET ") } }

    /// Sends a request on, unless the line breaks here.
    package func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        let text = "\(request.method) \(request.path?.split(separator: "?").first ?? "")"
        let (number, cut) = state.withLock { state -> (Int, Cut?) in
            state.requests.append(text)
            return (state.requests.count, state.cut)
        }
        await onRequest(number, text)
        func delay(by count: Int) {
            state.withLock {
                $0.cut = nil
                $0.stragglers.append(Straggler(request: request, body: body, limits: limits, wait: count))
            }
        }
        // What is `.failed` is not transient, so that no retry hides it.
        switch cut {
        case .before(number): throw CloudError(.failed, "The line was cut before the request arrived.")
        case .after(number):
            _ = try await base.send(request, body: body, limits: limits)
            throw CloudError(.failed, "The line was cut before the answer arrived.")
        case .late(text, let count, let code):
            delay(by: count)
            throw CloudError(code, "The line was cut on the way.")
        case .lateIfCancelled(text, let count) where Task.isCancelled:
            delay(by: count)
            throw CancellationError()
        default: break
        }
        let answer = try await base.send(request, body: body, limits: limits)
        let due = state.withLock { state in
            for index in state.stragglers.indices { state.stragglers[index].wait -= 1 }
            defer { state.stragglers.removeAll { $0.wait <= 0 } }
            return state.stragglers.filter { $0.wait <= 0 }
        }
        for straggler in due {
            // Nobody waits for its answer, and no cancellation reaches it.
            _ = try? await Task { [base] in
                try await base.send(straggler.request, body: straggler.body, limits: straggler.limits)
            }.value
        }
        return answer
    }
}
