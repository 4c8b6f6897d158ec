internal import Foundation
internal import HTTPTypes

/// What a peer answers, written to a socket or handed over in process.
struct PeerAnswer: Sendable {
    var status = 200
    var fields: [(name: String, value: String)] = []
    var body = Data()

    /// Whether such an answer ends with its head.
    private func isWithoutBody(answering request: LoopbackServer.Request) -> Bool {
        status == 204 || status == 304 || request.line.hasPrefix("HEAD ")
    }

    /// The answer on the wire.
    func bytes(answering request: LoopbackServer.Request) -> Data {
        var head = "HTTP/1.1 \(status) Some\r\n" + fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        if status != 204 { head += "Content-Length: \(body.count)\r\n" }
        return Data((head + "\r\n").utf8) + (isWithoutBody(answering: request) ? Data() : body)
    }

    /// The answer in process.
    func response(answering request: LoopbackServer.Request) -> (HTTPResponse, Data) {
        var headers = HTTPFields()
        for (name, value) in fields {
            HTTPField.Name(name).map { headers.append(HTTPField(name: $0, value: value)) }
        }
        let response = HTTPResponse(status: .init(code: status), headerFields: headers)
        return (response, isWithoutBody(answering: request) ? Data() : body)
    }
}
