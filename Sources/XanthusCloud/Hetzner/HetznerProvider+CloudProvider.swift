extension HetznerProvider: CloudProvider {
    /// `hetzner`.
    public var name: String { Self.cloudName }
    /// The location.
    public var region: Region.ID { configuration.location }
    /// The project's login keys.
    public var sshKeys: (any SSHKeyService)? { HetznerSSHKeys(client: client) }

    /// The project's snapshots.
    public var snapshots: (any SnapshotService)? { HetznerSnapshots(self) }

    /// Returns the same project in another location. ``neighbour(in:)`` does so and keeps the type.
    public func at(_ region: Region.ID) throws -> any CloudProvider {
        try neighbour(in: region)
    }

    /// Lists the locations. They are remembered for an hour.
    public func regions() -> Pages<Region> {
        Pages(once: { try await knownLocations().map(Region.init) })
    }

    /// Lists the server types that this location offers, sold out or not. They are remembered for five minutes.
    public func serverTypes() -> Pages<ServerType> {
        Pages(once: {
            let now = configuration.client.time.now
            return try await knownServerTypes()
                .filter { type in type.locations?.contains { $0.name == region.rawValue } != false }
                .map { ServerType($0, in: region, at: now) }
        })
    }

    /// Lists Hetzner's own images that are not going out of use; they are the same in all locations, and remembered for an
    /// hour.
    public func images() -> Pages<Image> {
        Pages(once: {
            try await knownImages()
                .filter { ($0.status ?? .available) == .available && $0.deprecation == nil }
                .map(Image.init)
        })
    }

    /// Reads a server, wherever it stands.
    public func server(id: Server.ID) async throws -> Server {
        Server(try await client.send(Hetzner.GetServer(id: Hetzner.ID(id))))
    }

    /// Lists the project's servers in this location.
    public func servers() -> Pages<Server> {
        let region = region
        return client.pages(Hetzner.ListServers()).converted { page in
            var servers = page.map(Server.init)
            servers.elements.removeAll { $0.region != region }
            return servers
        }
    }

    /// Asks for a server's removal. Primary IPs that were made with it go with it.
    ///
    /// One that was given to it stays, unless it says otherwise itself (``HetznerServerOptions/Address/existing(_:)``).
    public func deleteServer(id: Server.ID) async throws -> Pending<Server.Removal> {
        do {
            let action = try await client.send(Hetzner.DeleteServer(id: Hetzner.ID(id)))
            return Pending(server: id, work: ["\(action.id)"], goal: .deleted)
        } catch let error as CloudError where error.code == .locked || error.code == .notFound && error.attempt > 1 {
            // What locks it may be its removal: ours, whose answer was lost, or another's. It may be over by now.
            guard try await isLeaving(id) else { throw error }
            return Pending(server: id, work: [], goal: .deleted)
        }
    }

    /// Switches a server on.
    public func startServer(id: Server.ID) async throws -> Pending<Server> {
        try await power(id, Hetzner.PowerOnServer(id: Hetzner.ID(id)), goal: .running)
    }

    /// Switches a server off.
    public func stopServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        switch mode {
        case .graceful: try await power(id, Hetzner.ShutdownServer(id: Hetzner.ID(id)), goal: .stopped)
        case .hard: try await power(id, Hetzner.PowerOffServer(id: Hetzner.ID(id)), goal: .stopped)
        }
    }

    /// Restarts a server.
    public func rebootServer(id: Server.ID, mode: PowerMode) async throws -> Pending<Server> {
        switch mode {
        case .graceful: try await power(id, Hetzner.RebootServer(id: Hetzner.ID(id)), goal: .running)
        case .hard: try await power(id, Hetzner.ResetServer(id: Hetzner.ID(id)), goal: .running)
        }
    }

    private func isLeaving(_ id: Server.ID) async throws -> Bool {
        do {
            return try await server(id: id).status == .deleting
        } catch let error as CloudError where error.code == .notFound {
            return true
        }
    }
}
