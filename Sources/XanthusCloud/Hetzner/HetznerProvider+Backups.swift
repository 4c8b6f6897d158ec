/// Backups: daily copies that belong to their server and go with it. There are seven of them at most, and they cost a share
/// of the server's price (20 % by the price list, `server_backup`).
extension HetznerProvider {
    /// Has a server backed up daily, at an hour of Hetzner's choice.
    ///
    /// - Returns: The work, to be awaited with the client's `wait(for:policy:)`.
    public func enableBackups(of server: Server.ID) async throws -> Hetzner.Action {
        try await client.send(Hetzner.EnableServerBackup(id: Hetzner.ID(server)))
    }

    /// Has a server backed up no more. Its backups are deleted.
    ///
    /// - Returns: The work, to be awaited with the client's `wait(for:policy:)`.
    public func disableBackups(of server: Server.ID) async throws -> Hetzner.Action {
        try await client.send(Hetzner.DisableServerBackup(id: Hetzner.ID(server)))
    }

    /// Lists the backups of a server, or of all.
    public func backups(of server: Server.ID? = nil) throws(ConfigurationError) -> Pages<Snapshot> {
        var list = Hetzner.ListImages(types: [.backup])
        if let server { list.boundTo = [try Hetzner.ID(server)] }
        return client.pages(list).converted { $0.map(Snapshot.init) }
    }

    /// Backs a server up now, in place of its oldest backup if there are seven. It has to have backups enabled.
    ///
    /// - Returns: The backup, which `snapshots` waits for as for a snapshot.
    public func backUp(
        _ server: Server.ID,
        description: String? = nil,
        ownership: Ownership = Ownership()
    ) async throws -> Snapshot {
        try await HetznerSnapshots(self).copy(server, as: .backup, description, ownership)
    }
}
