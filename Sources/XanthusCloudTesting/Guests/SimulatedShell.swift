public import XanthusCloud

public import struct Foundation.Data

/// The way onto the machines of a simulated cloud, without a network: it answers from what their ``Guest`` says.
///
/// ```swift
/// let shell = cloud.shell
/// let target = SSHTarget(host: server.publicIPv4!, user: "root", key: pair, hostKeys: [hostKey])
/// for try await phase in shell.lines(of: "/opt/xanthus/status", on: target) where phase == "ready" { break }
/// ```
///
/// Keys count as they do on a real machine: another host key, or a login key that the server was not made with, is refused.
/// A command that the guest does not know ends with status 127.
public struct SimulatedShell: RemoteShell {
    private let host: any GuestHost
    private let time: TimeSource

    init(to host: any GuestHost, time: TimeSource) {
        self.host = host
        self.time = time
    }

    /// Runs a command as the machine's guest answers it.
    public func run(_ command: String, input: Data?, on target: SSHTarget) async throws -> ShellOutput {
        let machine = try await logIn(to: target)
        if let output = machine.commands[command] { return output }
        let words = command.split(separator: " ")
        switch (words.first, words.count) {
        case ("true", 1): return ShellOutput()
        case ("false", 1): return ShellOutput(status: 1)
        case ("cat", 2):
            let path = String(words[1])
            if let data = machine.files[path] { return ShellOutput(output: data) }
            return ShellOutput(
                status: 1,
                errorOutput: Data("cat: \(path): No such file or directory\n".utf8)
            )
        default:
            return ShellOutput(
                status: 127,
                errorOutput: Data("\(words.first ?? ""): command not found\n".utf8)
            )
        }
    }

    /// Reads a file of the machine's guest.
    public func read(_ path: String, on target: SSHTarget) async throws -> Data {
        guard let data = try await logIn(to: target).files[path] else {
            throw CloudError(.notFound, "There is no file \(path) on \(target.host). It may come later: read again.")
        }
        return data
    }

    /// Reads lines as they come, looking once a second of the world's time.
    public func lines(of path: String, on target: SSHTarget) -> AsyncThrowingStream<String, any Error> {
        let reader = LineReader(shell: self, path: path, target: target)
        return AsyncThrowingStream { try await reader.next() }
    }

    /// The public keys that a machine shows to whoever connects. Of a real one they have to be learnt through a channel
    /// that can be trusted; a test may ask.
    ///
    /// - Parameter address: A public address of it.
    public func hostKeys(at address: String) async -> [SSHPublicKey] {
        await host.guest(at: address)?.hostKey.map { [$0] } ?? []
    }

    private func logIn(to target: SSHTarget) async throws -> GuestSight {
        try Task.checkCancellation()
        guard let machine = await host.guest(at: target.host), machine.ports.contains(target.port) else {
            throw CloudError(
                .unreachable,
                "Nothing listens on port \(target.port) of \(target.host). A machine that boots may do so later."
            )
        }
        guard let key = machine.hostKey, target.hostKeys.contains(where: { $0.blob == key.blob }) else {
            throw CloudError(
                .untrusted,
                """
                \(target.host) shows another host key than those that are known. Do not log in before you know why: \
                read the key through a channel that can be trusted, such as the console.
                """
            )
        }
        guard machine.loginKeys.contains(where: { $0.blob == target.key.publicKey.blob }) else {
            throw CloudError(
                .unauthenticated,
                "\(target.host) does not know the login key. Use the one it was made with."
            )
        }
        return machine
    }

    /// Where somebody is in a file that grows.
    private actor LineReader {
        private let shell: SimulatedShell
        private let path: String
        private let target: SSHTarget
        private var offset = 0

        init(shell: SimulatedShell, path: String, target: SSHTarget) {
            self.shell = shell
            self.path = path
            self.target = target
        }

        func next() async throws -> String {
            while true {
                let data = try await shell.logIn(to: target).files[path] ?? Data()
                // A file that is shorter than before was written anew.
                if data.count < offset { offset = 0 }
                let rest = data.dropFirst(offset)
                if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    offset += end - rest.startIndex + 1
                    return String(decoding: rest[..<end], as: UTF8.self)
                }
                try await shell.time.sleep(for: .seconds(1))
            }
        }
    }
}
