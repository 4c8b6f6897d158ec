internal import XanthusCloud
internal import XanthusNetworkBootstrap

extension Provisioner {
    /// The tag that tells what one call made from what others did under the same name.
    static let runKey = "xanthus-run"

    /// What there is of a machine's own.
    struct Belongings: Sendable {
        var servers: [Server]
        let keys: [SSHKeyResource]

        var texts: [String] {
            servers.map { "server \($0.name) (\($0.id))" } + keys.map { "login key \($0.name) (\($0.id))" }
        }
    }

    /// Lists the servers and keys whose tags are as wished.
    func owned(by matches: @Sendable ([String: String]) -> Bool) async throws -> Belongings {
        async let servers = cloud.servers().all()
        let keys = try await cloud.sshKeys?.keys().all() ?? []
        return Belongings(
            servers: try await servers.filter { matches($0.tags) && $0.status != .deleted },
            keys: keys.filter { matches($0.tags) }
        )
    }

    /// Removes the servers and keys whose tags are as wished, waits until they are gone, and returns what they were.
    ///
    /// - Parameter server: A server that goes besides: what was just made may not be listed yet.
    func removeOwned(
        by matches: @Sendable ([String: String]) -> Bool,
        and server: Server.ID? = nil
    ) async throws -> [String] {
        var belongings = try await owned(by: matches)
        if let server, !belongings.servers.contains(where: { $0.id == server }), let unlisted = try await known(server)
        {
            belongings.servers.append(unlisted)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for server in belongings.servers { group.addTask { try await remove(server) } }
            try await group.waitForAll()
        }
        // After the servers: a creation that is still under way may look its key up.
        for key in belongings.keys {
            do {
                try await cloud.sshKeys?.delete(id: key.id)
            } catch let error as CloudError where error.code == .notFound {
                continue
            }
        }
        return belongings.texts
    }

    /// Reads a server, if there is one.
    private func known(_ id: Server.ID) async throws -> Server? {
        do {
            let server = try await cloud.server(id: id)
            return server.status == .deleted ? nil : server
        } catch let error as CloudError where error.code == .notFound {
            return nil
        }
    }

    /// Removes a server, as soon as what the cloud is doing with it lets it.
    private func remove(_ server: Server) async throws {
        let waiter = Waiter<Pending<Server.Removal>?>(
            for: "server \(server.name) (\(server.id)) to let itself be removed",
            policy: .standard,
            time: cloud.time,
            poll: {
                do {
                    return try await cloud.deleteServer(id: server.id)
                } catch let error as CloudError where error.code == .notFound {
                    return Pending(server: server.id, work: [], goal: .deleted)
                } catch let error as CloudError where error.code == .locked || error.code == .busy {
                    return nil
                }
            },
            judge: { $0 == nil ? .pending("another operation holds it") : .done }
        )
        if let pending = try await waiter.value() { try await cloud.wait(for: pending, policy: .standard) }
    }
}
