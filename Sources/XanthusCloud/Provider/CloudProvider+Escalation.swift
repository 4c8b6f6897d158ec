extension CloudProvider {
    /// Asks the operating system to switch off, and cuts the power if the server is not off in time.
    ///
    /// Returns when the server is off or its power is being cut, so it takes up to `patience` and a little more. OCI
    /// cuts the power by itself after 15 minutes, and may refuse to do so earlier: then that is what is waited for.
    ///
    /// - Parameters:
    ///   - id: The server. One that is off already is left as it is.
    ///   - patience: How long the operating system has.
    public func stopServer(id: Server.ID, escalatingAfter patience: Duration) async throws -> Pending<Server> {
        let asked = try await stopServer(id: id, mode: .graceful)
        do {
            _ = try await wait(for: asked, policy: WaitPolicy(deadline: patience))
            return asked
        } catch let error as CloudError where error.code == .timedOut {
            do {
                return try await stopServer(id: id, mode: .hard)
            } catch let error as CloudError where error.code == .locked || error.code == .busy {
                // What holds it is the graceful stop, under way still.
                return asked
            }
        }
    }

    /// Switches a server off, gracefully if that succeeds in time, and on again.
    ///
    /// No cloud tells whether an operating system minds a request to restart; whether it is off can be seen. So this is
    /// a stop and a start, and returns when the start is asked for. If that fails, or the process ends in between, the
    /// server stays off. One that is off is switched on.
    ///
    /// - Parameters:
    ///   - id: The server.
    ///   - patience: How long the operating system has to end its programs.
    public func rebootServer(id: Server.ID, escalatingAfter patience: Duration) async throws -> Pending<Server> {
        _ = try await wait(for: stopServer(id: id, escalatingAfter: patience))
        return try await startServer(id: id)
    }
}
