internal import FlyingFox
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
        let (response, body) = try await respond(to: request)
        if latency > .zero { try await time.sleep(for: latency) }
        let entry = Transcript.Entry(
            start: arrival,
            cloud: endpoint.name,
            method: request.method.rawValue,
            path: request.target.rawValue,
            status: response.status.code
        )
        let answer = AnswerUnderWay { [transcript] in
            transcript?.record(entry)
            counted.end()
        }
        return Self.translate(response, body: body, isHead: request.method.rawValue == "HEAD", answer: answer)
    }

    private func respond(to request: FlyingFox.HTTPRequest) async throws -> (HTTPTypes.HTTPResponse, Data) {
        guard let method = HTTPTypes.HTTPRequest.Method(request.method.rawValue) else {
            return (HTTPTypes.HTTPResponse(status: .badRequest), Data())
        }
        guard let body = try await Self.body(of: request) else {
            return (HTTPTypes.HTTPResponse(status: .contentTooLarge), Data())
        }
        var fields = HTTPFields()
        for (header, value) in request.headers where header != .host {
            guard let name = HTTPField.Name(header.rawValue) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        // The raw target, since signatures cover it; the library's own `path` and `query` are normalised.
        return await endpoint.respond(
            to: HTTPTypes.HTTPRequest(
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
        _ response: HTTPTypes.HTTPResponse,
        body: Data,
        isHead: Bool,
        answer: AnswerUnderWay
    ) -> FlyingFox.HTTPResponse {
        var headers = HTTPHeaders()
        for field in response.headerFields {
            headers.addValue(field.value, for: HTTPHeader(field.name.rawName))
        }
        // An answer to HEAD tells the length and keeps the body.
        headers[.contentLength] = String(body.count)
        let sent = isHead ? Data() : body
        return FlyingFox.HTTPResponse(
            statusCode: HTTPStatusCode(response.status.code, phrase: response.status.reasonPhrase),
            headers: headers,
            body: HTTPBodySequence(
                from: AnswerBody(data: sent, answer: answer),
                count: sent.count,
                suggestedBufferSize: max(1, sent.count)
            )
        )
    }
}
