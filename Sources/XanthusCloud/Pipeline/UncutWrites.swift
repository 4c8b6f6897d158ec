internal import HTTPTypes

internal import struct Foundation.Data

/// Work in which requests that may change something are let finish on the wire, even when its task is cancelled.
///
/// A request that is cut off may have taken effect or not, and nobody would know. Who makes what costs money, or removes
/// what it had made when it is cancelled, works within one of these; everybody else's cancelled call ends at once. Reads,
/// pauses and waits end at once within it too, and after a cancellation nothing more is sent.
package final class UncutWrites: Sendable {
    @TaskLocal private static var current: UncutWrites?

    private struct State {
        var hasSeenRequests = false
        var mayHaveTakenEffect = false
        /// The writes on the wire, which may take effect yet.
        var underWay = 0
    }

    private let state = Locked(State())

    package init() {}

    /// The work that the task at hand is part of, for who hands it on to a task that is none of its children.
    static var ofThisTask: UncutWrites? { current }

    /// Runs an action and its child tasks so.
    package func apply<Value>(_ action: () async throws -> Value) async rethrows -> Value {
        try await Self.$current.withValue(self, operation: action)
    }

    /// Whether a request has changed something, or may have, or may yet: all but those that were refused for sure. Of
    /// work that asks a cloud past the SDK's pipeline nothing is known, and so it may.
    package var mayHaveTakenEffect: Bool {
        state.withLock { !$0.hasSeenRequests || $0.mayHaveTakenEffect || $0.underWay > 0 }
    }

    /// Sends a request: the innermost link of the pipeline.
    static func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits,
        over transport: any HTTPTransport
    ) async throws -> (HTTPResponse, Data) {
        guard let writes = current else { return try await transport.send(request, body: body, limits: limits) }
        try Task.checkCancellation()
        writes.state.withLock { $0.hasSeenRequests = true }
        if request.method == .get || request.method == .head {
            return try await transport.send(request, body: body, limits: limits)
        }
        writes.state.withLock { $0.underWay += 1 }
        let outcome = await Task { try await transport.send(request, body: body, limits: limits) }.result
        writes.state.withLock {
            $0.underWay -= 1
            if !outcome.provesNoEffect { $0.mayHaveTakenEffect = true }
        }
        return try outcome.get()
    }
}

extension Result<(HTTPResponse, Data), any Error> {
    fileprivate var provesNoEffect: Bool {
        switch self {
        // With a 408 a gateway gives up, and what it has passed on goes on.
        case .success((let response, _)): response.status.kind == .clientError && response.status.code != 408
        case .failure(let error): (error as? CloudError)?.code.provesNoEffect ?? false
        }
    }
}
