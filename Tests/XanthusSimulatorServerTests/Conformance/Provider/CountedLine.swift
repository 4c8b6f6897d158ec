import Foundation
import HTTPTypes
import XanthusCloud

/// A transport that counts what passes, and loses an answer when told to.
final class CountedLine: HTTPTransport {
    private struct State {
        var count = 0
        var losesNextAnswer = false
    }

    private let base: any HTTPTransport
    private let state = Locked(State())

    init(_ base: any HTTPTransport) {
        self.base = base
    }

    var count: Int { state.withLock { $0.count } }

    /// Loses the answer to the next request that may change something.
    func loseNextAnswer() { state.withLock { $0.losesNextAnswer = true } }

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let isLost = state.withLock { state in
            state.count += 1
            guard state.losesNextAnswer, request.method != .get else { return false }
            state.losesNextAnswer = false
            return true
        }
        let answer = try await base.send(request, body: body, limits: limits)
        if isLost { throw CloudError(.transport, "The answer was lost on purpose.") }
        return answer
    }
}
