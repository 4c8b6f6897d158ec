internal import HTTPTypes

internal import struct Foundation.Data
internal import typealias Foundation.TimeInterval

/// A transport that compares the dates of answers with this machine's.
final class DateWatch: HTTPTransport {
    private let transport: any HTTPTransport
    private let time: TimeSource
    private let last = Locked<TimeInterval?>(nil)

    init(_ transport: any HTTPTransport, time: TimeSource) {
        self.transport = transport
        self.time = time
    }

    /// By how many seconds the cloud's clock was ahead in the latest answer; `nil` if none had a date.
    var skew: TimeInterval? { last.withLock { $0 } }

    func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        let (response, data) = try await transport.send(request, body: body, limits: limits)
        if let date = response.headerFields[.date].flatMap(HTTPDate.date(from:)) {
            let difference = date.timeIntervalSince(time.now)
            last.withLock { $0 = difference }
        }
        return (response, data)
    }
}
