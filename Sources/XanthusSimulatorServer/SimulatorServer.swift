private import FlyingFox
private import FlyingSocks
package import XanthusCloud
package import XanthusCloudTesting

/// The loopback door to a simulated cloud: the same answers as in process, over real HTTP.
///
/// ```swift
/// let server = SimulatorServer(SimulatedHetzner())
/// let address = try await server.start()                      // http://127.0.0.1:<port>
/// …
/// await server.stop()
/// ```
///
/// It listens on 127.0.0.1 alone. What the HTTP library changes on the way: of a header that a request repeats only
/// the last value arrives, a `?` without a query is dropped, and a malformed request is closed without an answer.
package final class SimulatorServer: Sendable {
    /// The largest request body in bytes, 1 MiB: many times what either cloud accepts. More is answered 413.
    package static let maximumBodyBytes = 1 << 20

    private struct State {
        var running: Running?
    }

    private struct Running {
        let server: HTTPServer
        let task: Task<Void, any Error>
    }

    private let port: UInt16
    private let time: TimeSource
    private let answers: AnswersUnderWay
    private let handler: EndpointHandler
    private let state = Locked(State())

    /// Describes a server; nothing listens before ``start()``.
    ///
    /// - Parameters:
    ///   - endpoint: The cloud that answers.
    ///   - port: The port; 0 for a free one.
    ///   - latency: How long each answer is held back.
    ///   - transcript: Where each request leaves a line.
    ///   - time: What the latency is slept on.
    package init(
        _ endpoint: any SimulatedEndpoint,
        port: UInt16 = 0,
        latency: Duration = .zero,
        transcript: Transcript? = nil,
        time: TimeSource = .system
    ) {
        self.port = port
        self.time = time
        answers = AnswersUnderWay()
        handler = EndpointHandler(
            endpoint: endpoint,
            latency: latency,
            transcript: transcript,
            time: time,
            answers: answers
        )
    }

    /// Starts to listen and returns the address, once connections are accepted.
    ///
    /// - Throws: ``ConfigurationError`` if the port is taken or may not be used.
    package func start() async throws -> Endpoint {
        let server = HTTPServer(
            config: .init(
                address: try .inet(ip4: "127.0.0.1", port: port),
                // The library's own limit on a handler; latency is the user's choice, so an hour stands for none.
                timeout: 3600,
                sharedRequestReplaySize: Self.maximumBodyBytes,
                pool: UndelayedSocketPool(HTTPServer.defaultPool()),
                logger: .disabled
            ),
            handler: handler
        )
        // How long a busy machine takes says nothing about the port, so the hour stands for no limit here too.
        let listening = Task { try await server.waitUntilListening(timeout: 3600) }
        let task = Task {
            // Without this a port that is taken would be noticed only when the wait above times out.
            defer { listening.cancel() }
            try await server.run()
        }
        do {
            try await listening.value
        } catch {
            task.cancel()
            guard case .failure(SocketError.failed(_, _, let reason)) = await task.result else { throw error }
            throw ConfigurationError(
                "port",
                rule: "127.0.0.1:\(port) cannot be listened on (\(reason)).",
                nextStep: "Choose another port, or 0 for a free one."
            )
        }
        state.withLock { $0.running = Running(server: server, task: task) }
        guard case .ip4(_, let port) = await server.listeningAddress else {
            await stop()
            throw ConfigurationError(
                "port",
                rule: "The server ended as soon as it had started.",
                nextStep: "Start it again."
            )
        }
        return try Endpoint("http://127.0.0.1:\(port)")
    }

    /// Stops at once, except that answers under way may be finished for up to a second.
    ///
    /// The library's own grace period waits for idle connections too, which clients keep open on purpose.
    package func stop() async {
        let running = state.withLock { state in
            defer { state.running = nil }
            return state.running
        }
        guard let running else { return }
        let elapsed = time.stopwatch()
        while answers.count > 0, elapsed() < .seconds(1) {
            do { try await time.sleep(for: .milliseconds(5)) } catch { break }
        }
        await running.server.stop(timeout: 0)
        running.task.cancel()
        _ = await running.task.result
    }
}
