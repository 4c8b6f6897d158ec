public import HTTPTypes
public import XanthusCloud

public import struct Foundation.Data

/// A simulated cloud, seen from the wire: it answers requests.
///
/// The same endpoint has two doors: ``SimulatedTransport`` in process, and the loopback server.
public protocol SimulatedEndpoint: Sendable {
    /// The cloud's short name: `oci` or `hetzner`.
    var name: String { get }

    /// Answers a request as the cloud would; what is not simulated gets 501 and its name.
    ///
    /// - Parameters:
    ///   - request: The request, whose `path` is the target exactly as it was sent.
    ///   - body: The body; empty if there was none.
    func respond(to request: HTTPRequest, body: Data) async -> (HTTPResponse, Data)

    /// Answers a request with the faults that were injected. This is what doors ask; without faults it is what
    /// ``respond(to:body:)`` answers.
    func exchange(_ request: HTTPRequest, body: Data) async -> SimulatedExchange
}

extension SimulatedEndpoint {
    /// Answers a request, since there are no faults.
    public func exchange(_ request: HTTPRequest, body: Data) async -> SimulatedExchange {
        let (response, data) = await respond(to: request, body: body)
        return SimulatedExchange(response, data)
    }
}

/// The door in process: a transport that hands requests to a simulated cloud.
public struct SimulatedTransport: HTTPTransport {
    private let endpoint: any SimulatedEndpoint

    /// Opens the door to a cloud.
    public init(to endpoint: any SimulatedEndpoint) {
        self.endpoint = endpoint
    }

    /// Hands the request over and returns the answer.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        try Task.checkCancellation()
        let exchange = await endpoint.exchange(request, body: body ?? Data())
        let (response, data) = try await exchange.arrive(from: request.authority ?? endpoint.name, within: limits)
        try limits.check(data, of: request)
        return (response, data)
    }
}
