public import HTTPTypes
public import XanthusCloud

public import struct Foundation.Data

/// A transport that answers from a recording, strictly.
///
/// ```swift
/// let replay = try FixtureTransport(contentsOf: "Fixtures/create.json")
/// let cloud = try HetznerProvider(credentials, configuration: .init(client: .init(transport: replay, time: clock.time)))
/// …
/// try replay.verifyAllUsed()
/// ```
///
/// Method, path, query and body must match; JSON is compared as values. Of the headers `content-type` and `if-match` count,
/// since all others say when and by whom. Each exchange is used once: requests that are the same get their answers in the
/// order of the recording, and others may come in any order.
///
/// A pseudonym of the recording may be anything of its kind in the request, as long as it is always the same thing and no
/// other's. So a test goes on saying `blog`, with its own keys, compartments and random labels, where the recording has
/// `name1`: the answers say `blog` as well. What only the cloud can tell, such as the id of a server, must be the one
/// that an answer gave. Where two fields had one text in the recording, they must have one in the replay.
public final class FixtureTransport: HTTPTransport {
    private let state: Locked<Replay>

    /// Reads a fixture that ``RecordingTransport`` has written.
    ///
    /// - Throws: ``ConfigurationError`` that names the line or the field, if the file is none, or larger than 64 MiB.
    public init(contentsOf path: String) throws(ConfigurationError) {
        state = Locked(Replay(try Fixture(contentsOf: path)))
    }

    init(_ fixture: Fixture) {
        state = Locked(Replay(fixture))
    }

    /// The requests that the recording does not have, each as a sentence that names the field that differs.
    public var failures: [String] { state.withLock { $0.failures } }
    /// The exchanges that nobody asked for yet, such as `exchange 3, GET /v1/servers`.
    public var remaining: [String] { state.withLock { $0.remaining } }

    /// Fails unless each exchange was asked for, and nothing else.
    ///
    /// - Throws: ``ReplayError`` with all differences.
    public func verifyAllUsed() throws(ReplayError) {
        let (unexpected, unused) = state.withLock { ($0.failures, $0.remaining) }
        guard unexpected.isEmpty, unused.isEmpty else { throw ReplayError(unexpected: unexpected, unused: unused) }
    }

    /// Answers a request as it was answered when it was recorded.
    ///
    /// - Throws: ``CloudError`` with code `.failed`, which nothing repeats, for one that was not recorded.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        try Task.checkCancellation()
        let asked = RecordedExchange(request, body: body)
        let answer = try state.withLock { replay throws(CloudError) in try replay.answer(asked) }
        var fields = HTTPFields()
        for (name, value) in answer.responseHeaders {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let data = answer.responseBody.data
        guard data.count <= limits.maximumResponseBytes else {
            throw CloudError(.invalidResponse, "The recorded answer is larger than the client accepts.")
        }
        return (HTTPResponse(status: .init(code: answer.status), headerFields: fields), data)
    }
}
