import Foundation
import HTTPTypes
import XanthusCloud

/// A transport that remembers what passes, and cuts the line where it is told.
final class TappedTransport: HTTPTransport {
    /// Where the line is cut.
    enum Cut: Sendable {
        /// The request of this number, from 1, never arrives.
        case before(Int)
        /// The request of this number takes effect, but its answer is lost.
        case after(Int)
    }

    private struct State {
        var requests: [String] = []
        var cut: Cut?
    }

    private let base: any HTTPTransport
    private let onRequest: @Sendable (Int) async -> Void
    private let state: Locked<State>

    /// - Parameter onRequest: Is told the number of each request, from 1, before it goes on.
    init(_ base: any HTTPTransport, cut: Cut? = nil, onRequest: @escaping @Sendable (Int) async -> Void = { _ in }) {
        self.base = base
        self.onRequest = onRequest
        state = Locked(State(cut: cut))
    }

    /// The requests so far, such as `POST /v1/firewalls`.
    var requests: [String] { state.withLock { $0.requests } }
    /// The requests so far that may change something.
    var writes: [String] { requests.filter { !$0.hasPrefix("GET ") } }

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let (number, cut) = state.withLock { state -> (Int, (before: Bool, after: Bool)) in
            state.requests.append("\(request.method) \(request.path?.split(separator: "?").first ?? "")")
            let number = state.requests.count
            switch state.cut {
            case .before(let cut): return (number, (cut == number, false))
            case .after(let cut): return (number, (false, cut == number))
            case nil: return (number, (false, false))
            }
        }
        await onRequest(number)
        // Not transient, so that no retry hides it.
        if cut.before { throw CloudError(.failed, "The line was cut before the request arrived.") }
        let answer = try await base.send(request, body: body, limits: limits)
        if cut.after { throw CloudError(.failed, "The line was cut before the answer arrived.") }
        return answer
    }
}
