internal import HTTPTypes

internal import struct Foundation.Data

/// Gives each attempt a name of ours, as Oracle's SDKs do: 32 hexadecimal digits in capitals, one of the three segments
/// that Oracle allows. Its answers carry it in front of names of its own, so that both sides' logs can be joined.
struct RequestNaming: HTTPMiddleware {
    let randomness: Randomness

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        var request = request
        if request.headerFields[.opcRequestID] == nil {
            request.headerFields[.opcRequestID] = Self.name(randomness.next()) + Self.name(randomness.next())
        }
        return try await next(request, body, context)
    }

    private static func name(_ number: UInt64) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
