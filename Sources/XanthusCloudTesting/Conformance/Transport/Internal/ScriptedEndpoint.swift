internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// A peer in process: remembers each request as a server would have read it, and answers as told.
final class ScriptedEndpoint: SimulatedEndpoint {
    let name = "scripted"
    private let answer: @Sendable (LoopbackServer.Request) -> PeerAnswer
    private let received = Locked<[LoopbackServer.Request]>([])

    init(_ answer: @escaping @Sendable (LoopbackServer.Request) -> PeerAnswer) {
        self.answer = answer
    }

    var requests: [LoopbackServer.Request] { received.withLock(\.self) }

    func respond(to request: HTTPRequest, body: Data) async -> (HTTPResponse, Data) {
        let lines =
            ["\(request.method) \(request.path ?? "") HTTP/1.1"]
            + request.headerFields.map { "\($0.name.rawName): \($0.value)" }
        let request = LoopbackServer.Request(head: lines.joined(separator: "\r\n"), body: body)
        received.withLock { $0.append(request) }
        return answer(request).response(answering: request)
    }
}
