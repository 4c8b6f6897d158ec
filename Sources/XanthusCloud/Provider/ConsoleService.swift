/// What servers write to their consoles, on clouds that keep it: the only sight of a boot that never gets as far as
/// letting anybody log in.
public protocol ConsoleService: Sendable {
    /// Reads what a server's console shows by now, the newest at the end. How far back it goes is the cloud's choice; on
    /// OCI it is a megabyte.
    ///
    /// - Parameter server: The server.
    /// - Returns: The text as it was written, escape sequences included.
    /// - Throws: ``CloudError`` with `.notFound` if there is no such server.
    func log(of server: Server.ID) async throws -> String
}
