internal import HTTPTypes

internal import struct Foundation.Data

/// A transport that reads what answers say about the project's rate limit.
final class RateWatch: HTTPTransport {
    /// How many requests fit into an hour, and how many are left now.
    struct Rate {
        let limit: Int
        let remaining: Int
    }

    private let transport: any HTTPTransport
    private let lowest = Locked<Rate?>(nil)

    init(_ transport: any HTTPTransport) { self.transport = transport }

    /// The rate of the answer with the fewest left; `nil` if none told it.
    var rate: Rate? { lowest.withLock { $0 } }

    func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        let (response, data) = try await transport.send(request, body: body, limits: limits)
        if let limit = Self.number("RateLimit-Limit", response), let left = Self.number("RateLimit-Remaining", response)
        {
            lowest.withLock { $0 = Rate(limit: limit, remaining: min(left, $0?.remaining ?? left)) }
        }
        return (response, data)
    }

    private static func number(_ name: String, _ response: HTTPResponse) -> Int? {
        HTTPField.Name(name).flatMap { response.headerFields[$0] }.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}
