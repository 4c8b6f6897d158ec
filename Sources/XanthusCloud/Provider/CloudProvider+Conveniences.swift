extension CloudProvider {
    /// Waits with the standard policy until the cloud has finished the work, and returns the server as it is then.
    public func wait(for pending: Pending<Server>) async throws -> Server {
        try await wait(for: pending, policy: .standard)
    }

    /// Waits with the standard policy until a server is gone.
    public func wait(for pending: Pending<Server.Removal>) async throws {
        try await wait(for: pending, policy: .standard)
    }

    /// Asks the operating system to switch off.
    public func stopServer(id: Server.ID) async throws -> Pending<Server> {
        try await stopServer(id: id, mode: .graceful)
    }

    /// Asks the operating system to restart.
    public func rebootServer(id: Server.ID) async throws -> Pending<Server> {
        try await rebootServer(id: id, mode: .graceful)
    }

    /// Returns the server of this name, or `nil`.
    ///
    /// - Throws: ``CloudError`` with `.conflict` if there are several: OCI lets names repeat.
    public func server(named name: String) async throws -> Server? {
        var found: [Server] = []
        for try await server in servers() where server.name == name {
            found.append(server)
        }
        guard found.count < 2 else {
            throw CloudError(
                .conflict,
                "\(found.count) servers are named '\(name)'; name one by its id: "
                    + found.map(\.id.rawValue).joined(separator: ", ") + ".",
                provider: self.name
            )
        }
        return found.first
    }
}
