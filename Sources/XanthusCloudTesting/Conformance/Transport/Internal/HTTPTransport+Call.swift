package import Foundation
package import HTTPTypes
package import XanthusCloud

extension HTTPTransport {
    /// Sends a request over plain HTTP.
    package func call(
        _ method: HTTPRequest.Method = .get,
        _ authority: String,
        _ path: String = "/",
        scheme: String = "http",
        headers: HTTPFields = [:],
        body: Data? = nil,
        limits: TransportLimits = TransportLimits(idleTimeout: .seconds(60), deadline: .seconds(120))
    ) async throws -> (response: HTTPResponse, body: Data) {
        let request = HTTPRequest(
            method: method,
            scheme: scheme,
            authority: authority,
            path: path,
            headerFields: headers
        )
        return try await send(request, body: body, limits: limits)
    }
}
