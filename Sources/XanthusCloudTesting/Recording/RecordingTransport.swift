public import HTTPTypes
public import XanthusCloud

public import struct Foundation.Data

/// A transport that writes down what passes, to be replayed by ``FixtureTransport``.
///
/// ```swift
/// let recording = RecordingTransport(URLSessionTransport())
/// let cloud = try HetznerProvider(credentials, configuration: .init(client: .init(transport: recording)))
/// …
/// try recording.save(to: "Fixtures/create.json")
/// ```
///
/// What identifies somebody or opens something is replaced by pseudonyms: OCIDs, public addresses, names, labels, keys,
/// fingerprints, tokens, Hetzner's numbers, hosts and e-mail addresses; each is the same wherever it stands and has the
/// form of its original. Passwords, user data and private keys are redacted. Signatures, dates and the ids of requests are
/// left out with all headers that say nothing to either side. Dates in bodies, the keys of labels and tags, private
/// addresses, and numbers below 100,000, which are the catalogue's, stay.
///
/// A request whose answer never came leaves no trace, since there is nothing to replay.
public final class RecordingTransport: HTTPTransport {
    private struct State {
        /// In the order in which they were sent; without an answer while there is none.
        var exchanges: [RecordedExchange?] = []
        var senders: Set<String> = []
        var size = 0
    }

    private let base: any HTTPTransport
    private let state = Locked(State())

    /// Records what goes through a transport.
    public init(_ base: any HTTPTransport) {
        self.base = base
    }

    /// How many exchanges are recorded.
    public var count: Int { exchanges.count }

    var exchanges: [RecordedExchange] { state.withLock { $0.exchanges.compactMap(\.self) } }

    /// Sends a request on, and remembers it with its answer.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        let place = state.withLock { state in
            state.exchanges.append(nil)
            if let sender = request.headerFields[.authorization] { state.senders.insert(sender) }
            return state.exchanges.count - 1
        }
        let (response, data) = try await base.send(request, body: body, limits: limits)
        var exchange = RecordedExchange(request, body: body)
        exchange.answer(response, data)
        state.withLock { [exchange] state in
            state.size += (body?.count ?? 0) + data.count
            // Beyond what a fixture may have there is nothing to remember; saving says so.
            if state.size <= Fixture.maximumSize { state.exchanges[place] = exchange }
        }
        return (response, data)
    }

    /// Writes a fixture, for everybody to read: a new file at once in the place of one that is there.
    ///
    /// - Throws: ``ConfigurationError`` if the file cannot be written, the recording is too long, or while anything secret
    ///   or original is left. It names the exchange, from 1, and the field, and never what is left.
    public func save(to path: String) throws(ConfigurationError) {
        try save(to: path, isScrubbing: true)
    }

    /// - Parameter isScrubbing: Whether pseudonyms are put in, without which nothing is saved that has originals.
    package func save(to path: String, isScrubbing: Bool) throws(ConfigurationError) {
        let (senders, size) = state.withLock { ($0.senders, $0.size) }
        guard size <= Fixture.maximumSize else {
            throw ConfigurationError(
                "fixture",
                rule: "The bodies are more than \(Fixture.maximumSize >> 20) MiB together.",
                nextStep: "Record less at a time.",
                source: path
            )
        }
        let exchanges = exchanges
        let scrubber = Scrubber(exchanges, senders: senders)
        let fixture = Fixture(exchanges: isScrubbing ? scrubber.scrubbed() : exchanges)
        let text = try FixtureGuard(scrubber, senders: senders).checked(fixture, source: path)
        try FixtureFile.replace(path, by: text)
    }
}
