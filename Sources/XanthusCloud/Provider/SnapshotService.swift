/// Copies of servers' disks, on clouds that make them.
///
/// ```swift
/// guard let snapshots = cloud.snapshots else { return }
/// let made = try await snapshots.create(of: server.id, description: "before the upgrade", ownership: ownership)
/// try await snapshots.wait(for: made.id, policy: .standard)
/// ```
public protocol SnapshotService: Sendable {
    /// Lists the account's copies, those that are still being made too.
    func snapshots() -> Pages<Snapshot>
    /// Returns the copy with this id.
    ///
    /// - Throws: ``CloudError`` with `.notFound`.
    func snapshot(id: Snapshot.ID) async throws -> Snapshot
    /// Asks for a copy of a server's disk and returns as soon as the cloud has accepted.
    ///
    /// What a running server has not written to its disk yet is not in it: stop the server before, or see to that.
    ///
    /// - Parameters:
    ///   - server: The server.
    ///   - description: What it is for.
    ///   - ownership: The tags that mark it as ours.
    func create(of server: Server.ID, description: String, ownership: Ownership) async throws -> Snapshot
    /// Waits until a copy can be used.
    ///
    /// - Throws: ``CloudError`` with `.failed` and the cloud's words if it cannot be made, `.timedOut` after the deadline.
    @discardableResult
    func wait(for id: Snapshot.ID, policy: WaitPolicy) async throws -> Snapshot
    /// Deletes a copy. Servers that were made of it keep their disks.
    func delete(id: Snapshot.ID) async throws
    /// Puts a copy in place of a server's disk, whose contents are lost. The server keeps its id and addresses.
    func restore(_ server: Server.ID, from snapshot: Snapshot.ID) async throws -> Pending<Server>
}
