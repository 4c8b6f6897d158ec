internal import FlyingFox
private import FlyingSocks
private import Foundation
private import HTTPTypes
internal import XanthusCloud
internal import XanthusCloudTesting

/// Translates between the HTTP library and a simulated cloud.
struct EndpointHandler: HTTPHandler {
    let endpoint: any SimulatedEndpoint
    let latency: Duration
    let transcript: Transcript?
    let time: TimeSource
    let answers: AnswersUnderWay

    func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let arrival = transcript?.now ?? .zero
        answers.begin()
        let counted = AnswerUnderWay { [answers] in answers.end() }
        let exchange = try await respond(to: request)
        if latency > .zero { try await time.sleep(for: latency) }
        if case .late(let delay) = exchange.line, delay > .zero { try await time.sleep(for: delay) }
        if exchange.line == .silent {
            // Nobody waits for this answer to end.
            counted.end()
            await Self.untilCancelled()
        }
        let entry = Transcript.Entry(
            start: arrival,
            cloud: endpoint.name,
            method: request.method.rawValue,
            path: request.target.rawValue,
            status: exchange.line.lets(through: exchange.response)
        )
        let answer = AnswerUnderWay { [transcript] in
            transcript?.record(entry)
            counted.end()
        }
        switch exchange.line {
        case .refused, .reset, .silent:
            answer.end()
            // The library closes the connection, with not one byte of an answer, when the upgrade to a socket fails.
            return FlyingFox.HTTPResponse(webSocket: ClosedLine())
        case .late, .truncated:
            return Self.translate(exchange, isHead: request.method.rawValue == "HEAD", answer: answer)
        }
    }

    /// Waits for the server's end, or for as long as the library lets it.
    private static func untilCancelled() async {
        let (stream, _) = AsyncStream.makeStream(of: Never.self)
        for await _ in stream {}
    }

    private func respond(to request: FlyingFox.HTTPRequest) async throws -> SimulatedExchange {
        guard let method = HTTPTypes.HTTPRequest.Method(request.method.rawValue) else {
            return SimulatedExchange(HTTPTypes.HTTPResponse(status: .badRequest), Data())
        }
        guard let body = try await Self.body(of: request) else {
            return SimulatedExchange(HTTPTypes.HTTPResponse(status: .contentTooLarge), Data())
        }
        var fields = HTTPFields()
        for (header, value) in request.headers where header != .host {
            guard let name = HTTPField.Name(header.rawValue) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        // The raw target, since signatures cover it; the library's own `path` and `query` are normalised.
        return await endpoint.exchange(
            HTTPTypes.HTTPRequest(
                method: method,
                scheme: "http",
                authority: request.headers[.host],
                path: request.target.rawValue,
                headerFields: fields
            ),
            body: body
        )
    }

    /// Reads the body whole, so that the next request starts where it ends, but keeps no more than the limit.
    private static func body(of request: FlyingFox.HTTPRequest) async throws -> Data? {
        var body = Data()
        var isTooLarge = false
        for try await part in request.bodySequence {
            isTooLarge = isTooLarge || body.count + part.count > SimulatorServer.maximumBodyBytes
            if isTooLarge { body = Data() } else { body += part }
        }
        return isTooLarge ? nil : body
    }

    private static func translate(
        _ exchange: SimulatedExchange,
        isHead: Bool,
        answer: AnswerUnderWay
    ) -> FlyingFox.HTTPResponse {
        let response = exchange.response
        var headers = HTTPHeaders()
        for field in response.headerFields {
            headers.addValue(field.value, for: HTTPHeader(field.name.rawName))
        }
        // An answer to HEAD tells the length and keeps the body.
        headers[.contentLength] = String(exchange.body.count)
        let sent = isHead ? Data() : exchange.body
        return FlyingFox.HTTPResponse(
            statusCode: HTTPStatusCode(response.status.code, phrase: response.status.reasonPhrase),
            headers: headers,
            body: HTTPBodySequence(
                from: AnswerBody(data: sent, isCut: exchange.line == .truncated, answer: answer),
                count: sent.count,
                suggestedBufferSize: max(1, sent.count)
            )
        )
    }
}

/// The end of a connection.
private struct ClosedLine: WSHandler {
    func makeFrames(
        for client: AsyncThrowingStream<WSFrame, any Error>
    ) async throws -> AsyncStream<WSFrame> {
        throw SocketError.disconnected
    }
}

extension SimulatedExchange.Line {
    /// The status that a client sees; 0 for none.
    fileprivate func lets(through response: HTTPTypes.HTTPResponse) -> Int {
        switch self {
        case .late, .truncated: response.status.code
        case .refused, .reset, .silent: 0
        }
    }
}
