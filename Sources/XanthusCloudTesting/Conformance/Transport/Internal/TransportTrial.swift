internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// A transport on trial: what the promises are checked with.
struct TransportTrial: Sendable {
    /// What is on trial.
    enum Subject: Sendable {
        case network(any HTTPTransport)
        case inProcess(@Sendable (any SimulatedEndpoint) -> any HTTPTransport)
    }

    /// Something that was not as promised.
    struct Broken: Error {
        let expected: String
        let seen: String
    }

    /// Limits for calls that should succeed or fail long before.
    static let patient = TransportLimits(idleTimeout: .seconds(60), deadline: .seconds(120))
    /// A method that only reads and one that may change something, which transports treat differently.
    static let methods = [HTTPRequest.Method.get, .post]

    let subject: Subject
    let tls: TransportTLSPeers?

    /// The transport, for a check that needs sockets.
    var transport: any HTTPTransport {
        get throws {
            guard case .network(let transport) = subject else {
                throw Broken(expected: "a transport with sockets", seen: "one in process")
            }
            return transport
        }
    }

    /// Lets a server on loopback do as told while `body` calls it.
    func serving(
        _ serve: @escaping @Sendable (LoopbackServer.Connection) -> Void,
        _ body: (any HTTPTransport, LoopbackServer) async throws -> Void
    ) async throws {
        let transport = try transport
        let server = try LoopbackServer(serve)
        defer { server.stop() }
        try await body(transport, server)
    }

    /// Lets a peer answer each request while `body` calls it, over sockets or in process.
    func exchanging(
        _ answer: @escaping @Sendable (LoopbackServer.Request) -> PeerAnswer = { _ in PeerAnswer() },
        _ body: (TransportStage) async throws -> Void
    ) async throws {
        switch subject {
        case .network(let transport):
            let server = try LoopbackServer { connection in
                while let request = connection.request(), connection.write(answer(request).bytes(answering: request)) {}
            }
            defer { server.stop() }
            try await body(TransportStage(transport, server.authority) { server.requests })
        case .inProcess(let make):
            let endpoint = ScriptedEndpoint(answer)
            try await body(TransportStage(make(endpoint), "peer.example") { endpoint.requests })
        }
    }
}

/// A transport and the peer that it calls.
struct TransportStage: Sendable {
    let transport: any HTTPTransport
    let authority: String
    private let received: @Sendable () -> [LoopbackServer.Request]

    init(
        _ transport: any HTTPTransport,
        _ authority: String,
        _ received: @escaping @Sendable () -> [LoopbackServer.Request]
    ) {
        self.transport = transport
        self.authority = authority
        self.received = received
    }

    /// The requests that the peer has received so far.
    var requests: [LoopbackServer.Request] { received() }

    /// Sends a request, and returns it as it arrived with its answer.
    func exchange(
        _ method: HTTPRequest.Method,
        _ path: String = "/",
        headers: HTTPFields = [:],
        body: Data? = nil
    ) async throws -> (request: LoopbackServer.Request, response: HTTPResponse, body: Data) {
        let before = requests.count
        let answer = try await transport.call(method, authority, path, headers: headers, body: body)
        let new = requests.dropFirst(before)
        guard let request = new.first, new.count == 1 else {
            throw TransportTrial.Broken(expected: "one request", seen: "\(new.count) requests")
        }
        return (request, answer.response, answer.body)
    }
}
