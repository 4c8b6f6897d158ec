import Foundation
import HTTPTypes
import XanthusCloud

/// The transports for real use: each has to pass the same tests.
enum TransportUnderTest: CaseIterable {
    case urlSession

    func make() -> any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport()
        }
    }
}

extension HTTPTransport {
    /// Sends a request over plain HTTP; limits that a test doesn't care about are short enough to fail it.
    func call(
        _ method: HTTPRequest.Method = .get,
        _ authority: String,
        _ path: String = "/",
        scheme: String = "http",
        headers: HTTPFields = [:],
        body: String? = nil,
        limits: TransportLimits = TransportLimits(idleTimeout: .seconds(10), deadline: .seconds(20))
    ) async throws -> (response: HTTPResponse, body: Data) {
        let request = HTTPRequest(
            method: method,
            scheme: scheme,
            authority: authority,
            path: path,
            headerFields: headers
        )
        return try await send(request, body: body.map { Data($0.utf8) }, limits: limits)
    }
}

/// Waits for something that a socket brings about; `false` if it hasn't within a minute, which a busy machine may need.
func eventually(_ condition: () -> Bool) async -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while !condition() {
        guard clock.now < end else { return false }
        try? await clock.sleep(for: .milliseconds(2))
    }
    return true
}
