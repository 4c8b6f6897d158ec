public import HTTPTypes

public import struct Foundation.Data

/// A transport that answers from a closure or a script, and remembers what it was asked.
///
/// ```swift
/// let transport = MockTransport(script: [
///     .init(.get, "/v1/servers/42", answer: .json(200, #"{"server":{…}}"#)),
/// ])
/// ```
///
/// A request that the script does not expect next is answered with an error that says what was expected and what
/// came, and is kept in ``failures``; ``remaining`` holds what was never asked for.
public final class MockTransport: HTTPTransport {
    /// A request as the transport received it.
    public struct Received: Sendable {
        /// Method, scheme, authority, path and headers.
        public let request: HTTPRequest
        /// The body, if any.
        public let body: Data?
        /// The limits it was sent with.
        public let limits: TransportLimits
    }

    /// What to answer.
    public enum Answer: Sendable {
        /// An answer with headers and body.
        case response(HTTPResponse, Data)
        /// A failure of the way.
        case failure(any Error)

        /// An answer with a JSON body.
        public static func json(_ status: Int, _ body: String, headers: HTTPFields = [:]) -> Answer {
            var fields = headers
            fields[.contentType] = "application/json"
            return .response(HTTPResponse(status: .init(code: status), headerFields: fields), Data(body.utf8))
        }

        /// An answer without a body.
        public static func empty(_ status: Int, headers: HTTPFields = [:]) -> Answer {
            .response(HTTPResponse(status: .init(code: status), headerFields: headers), Data())
        }
    }

    /// One step of a script: the request that must come next, and its answer.
    public struct Expectation: Sendable {
        let method: HTTPRequest.Method
        let path: String
        let answer: Answer

        /// Expects a method and an exact path with query.
        public init(_ method: HTTPRequest.Method, _ path: String, answer: Answer) {
            self.method = method
            self.path = path
            self.answer = answer
        }
    }

    private struct State {
        var received: [Received] = []
        var script: [Expectation] = []
        var failures: [String] = []
    }

    private let state: Locked<State>
    private let handler: (@Sendable (Received) async throws -> (HTTPResponse, Data))?

    /// Answers every request from a closure.
    public init(_ handler: @escaping @Sendable (Received) async throws -> (HTTPResponse, Data)) {
        self.handler = handler
        state = Locked(State())
    }

    /// Answers a fixed sequence of requests.
    public init(script: [Expectation]) {
        handler = nil
        state = Locked(State(script: script))
    }

    /// The requests received so far, in order.
    public var received: [Received] { state.withLock { $0.received } }
    /// The steps of the script that nobody asked for yet.
    public var remaining: [String] { state.withLock { $0.script.map { "\($0.method) \($0.path)" } } }
    /// The requests that the script did not expect.
    public var failures: [String] { state.withLock { $0.failures } }

    /// Answers a request.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        try Task.checkCancellation()
        let received = Received(request: request, body: body, limits: limits)
        if let handler {
            state.withLock { $0.received.append(received) }
            let (response, data) = try await handler(received)
            try limits.check(data, of: request)
            return (response, data)
        }
        let answer = state.withLock { state -> Answer in
            state.received.append(received)
            let came = "\(request.method) \(request.path ?? "")"
            guard let next = state.script.first, next.method == request.method, next.path == request.path else {
                let expected = state.script.first.map { "\($0.method) \($0.path)" } ?? "no further request"
                let sentence = "The script expected \(expected), but \(came) came."
                state.failures.append(sentence)
                // Not transient, so that no retry hides it.
                return .failure(CloudError(.invalidRequest, sentence))
            }
            state.script.removeFirst()
            return next.answer
        }
        switch answer {
        case .response(let response, let data):
            try limits.check(data, of: request)
            return (response, data)
        case .failure(let error): throw error
        }
    }
}
