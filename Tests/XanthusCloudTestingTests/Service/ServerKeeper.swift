import XanthusCloud

/// A small service: it keeps one server running, whatever happens to it.
struct ServerKeeper {
    let cloud: any CloudProvider
    let spec: ServerSpec
    let clock: any Clock<Duration>
    /// How long it goes on without success.
    var patience = Duration.seconds(24 * 3_600)

    /// Sees to it that the server runs.
    ///
    /// - Throws: What no patience helps against, such as a quota; what is still so when patience is at its end.
    func keepRunning() async throws -> Server {
        var waited = Duration.zero
        while true {
            do {
                return try await runningServer()
            } catch let error as CloudError {
                guard let pause = pause(after: error), waited < patience else { throw error }
                try await clock.sleep(for: pause)
                waited += pause
            }
        }
    }

    private func runningServer() async throws -> Server {
        guard let server = try await cloud.server(named: spec.name) else {
            return try await cloud.wait(for: cloud.createServer(spec))
        }
        switch server.status {
        case .running: return server
        case .stopped: return try await cloud.wait(for: cloud.startServer(id: server.id))
        default: throw CloudError(.busy, "The server is \(server.status.rawValue).")
        }
    }

    private func pause(after error: CloudError) -> Duration? {
        switch error.code {
        case .outOfCapacity: .seconds(600)
        case .rateLimited, .serverFault, .unreachable, .transport, .timedOut, .busy, .locked: .seconds(60)
        default: nil
        }
    }
}
