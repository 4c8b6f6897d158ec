internal import HTTPTypes
internal import XanthusCloud

internal import struct Foundation.Data

/// A program's line to a cloud, which is interrupted at one of its requests.
final class InterruptedTransport: HTTPTransport {
    private struct State {
        var requests: [String] = []
        var hasStruck = false
        var program: Task<Void, any Error>?
    }

    private let base: any HTTPTransport
    private let number: Int
    private let interruption: Interruption
    private let state = Locked(State())

    /// - Parameter number: The request at which it happens, from 1.
    init(_ base: any HTTPTransport, at number: Int, by interruption: Interruption) {
        self.base = base
        self.number = number
        self.interruption = interruption
    }

    /// The requests so far, such as `POST /v1/firewalls`; of a program that is dead those before its death.
    var requests: [String] { state.withLock { $0.requests } }
    /// Whether it has happened.
    var hasStruck: Bool { state.withLock { $0.hasStruck } }

    /// Runs a program that is interrupted here.
    func run(_ program: @escaping @Sendable () async throws -> Void) async -> Result<Void, any Error> {
        let task = state.withLock { state in
            // It waits at its first request until it is known here.
            let task = Task { try await program() }
            state.program = task
            return task
        }
        return await task.result
    }

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let text = "\(request.method) \(request.path?.split(separator: "?").first ?? "")"
        let (isDead, strikes, program) = state.withLock { state -> (Bool, Bool, Task<Void, any Error>?) in
            if state.hasStruck, interruption.kind == .kill { return (true, false, nil) }
            state.requests.append(text)
            let strikes = state.requests.count == number
            if strikes { state.hasStruck = true }
            return (false, strikes, state.program)
        }
        if isDead { throw CancellationError() }
        guard strikes else { return try await base.send(request, body: body, limits: limits) }
        switch interruption.kind {
        case .cancellation:
            program?.cancel()
            return try await base.send(request, body: body, limits: limits)
        case .kill:
            if interruption.isApplied { try await apply(request, body, limits) }
            program?.cancel()
            throw CancellationError()
        case .cut:
            if interruption.isApplied { try await apply(request, body, limits) }
            // What is `.failed` is not transient, so that no retry hides it.
            throw CloudError(
                .failed,
                "The line was cut before the \(interruption.isApplied ? "answer" : "request") arrived."
            )
        }
    }

    /// Carries a request out, though nobody will hear of it.
    private func apply(_ request: HTTPRequest, _ body: Data?, _ limits: TransportLimits) async throws {
        _ = try await base.send(request, body: body, limits: limits)
    }
}
