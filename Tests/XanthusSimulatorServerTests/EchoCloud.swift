import Foundation
import HTTPTypes
import XanthusCloud
import XanthusCloudTesting

/// A cloud of one trick: it keeps what it was asked and answers with a fixed status and the request's own body, or a
/// fixed one.
final class EchoCloud: SimulatedEndpoint {
    struct Received {
        let request: HTTPRequest
        let body: Data
    }

    let name = "echo"
    private let status: HTTPResponse.Status
    private let fields: HTTPFields
    private let answer: Data?
    private let log = Locked<[Received]>([])

    init(status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], answer: String? = nil) {
        self.status = status
        self.fields = fields
        self.answer = answer.map { Data($0.utf8) }
    }

    var received: [Received] { log.withLock { $0 } }

    func respond(to request: HTTPRequest, body: Data) async -> (HTTPResponse, Data) {
        log.withLock { $0.append(Received(request: request, body: body)) }
        return (HTTPResponse(status: status, headerFields: fields), answer ?? body)
    }
}
