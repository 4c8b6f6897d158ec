import Foundation

/// `openssl s_server` on loopback.
struct OpenSSLServer {
    let port: Int
    private let process: Process

    /// Starts a server with the certificate and key of a file; blocks until it listens.
    init(certificate: URL) throws {
        process = Self.openssl(["s_server", "-accept", "127.0.0.1:0", "-cert", certificate.path, "-www"])
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        // It says "ACCEPT 127.0.0.1:PORT" once it listens.
        var said = ""
        while true {
            if let match = said.firstMatch(of: /ACCEPT 127\.0\.0\.1:(\d+)\n/), let port = Int(match.1) {
                self.port = port
                return
            }
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw POSIXError(.ECHILD) }
            said += String(decoding: piece, as: UTF8.self)
        }
    }

    func stop() {
        process.terminate()
    }

    /// Runs a command of OpenSSL's to its end.
    static func run(_ arguments: [String]) throws {
        let process = openssl(arguments)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw POSIXError(.EINVAL) }
    }

    private static func openssl(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
