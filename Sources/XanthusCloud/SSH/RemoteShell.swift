public import struct Foundation.Data

/// A way onto machines: commands, files, and logs as they grow.
///
/// ```swift
/// let target = SSHTarget(host: address, user: "ubuntu", key: pair, hostKeys: [pinned])
/// let status = try await shell.read("/opt/xanthus/status", on: target)
/// ```
///
/// ## Implementation notes
/// - Log in by the target's key alone, and to nothing that does not show one of its host keys.
/// - Throw ``CloudError`` with `.unreachable` where nobody listens, `.untrusted` for another host key, `.unauthenticated`
///   where the login key is refused, `.transport` where the connection ends under way. A command that fails is no error:
///   its exit status says so.
/// - Let `CancellationError` travel unwrapped, and leave no process behind.
public protocol RemoteShell: Sendable {
    /// Runs a command line in the login user's shell and waits for its end.
    ///
    /// - Parameters:
    ///   - command: The line, read by the remote shell: what is not known beforehand has to be quoted.
    ///   - input: What the command reads from its standard input.
    ///   - target: The machine.
    func run(_ command: String, input: Data?, on target: SSHTarget) async throws -> ShellOutput

    /// Reads a file whole.
    ///
    /// - Throws: ``CloudError`` with `.notFound` if there is none that may be read.
    func read(_ path: String, on target: SSHTarget) async throws -> Data

    /// Reads a text file line by line, what is there and then what is added, until the machine goes away.
    ///
    /// Nothing is read before the first element is asked for. The file may appear later.
    func lines(of path: String, on target: SSHTarget) -> AsyncThrowingStream<String, any Error>
}

extension RemoteShell {
    /// Runs a command that reads nothing.
    public func run(_ command: String, on target: SSHTarget) async throws -> ShellOutput {
        try await run(command, input: nil, on: target)
    }
}
