/// Work that a cloud has accepted and not yet finished.
///
/// It is plain data: await it now, store it and await it after a restart, or hand it to another process.
///
/// ```swift
/// let pending = try await cloud.createServer(spec)
/// let server = try await cloud.wait(for: pending)
/// ```
///
/// `Outcome` is what awaiting it answers: a `Server`, or nothing for a `Server.Removal`.
public struct Pending<Outcome>: Sendable, Hashable, Codable {
    /// The server that is worked on.
    public let server: Server.ID
    /// The cloud's own ids of the work: actions on Hetzner, work requests on OCI. May be empty.
    public let work: [String]
    /// The state in which the work ends.
    public let goal: Server.Status

    /// Describes accepted work.
    public init(server: Server.ID, work: [String], goal: Server.Status) {
        self.server = server
        self.work = work
        self.goal = goal
    }
}
