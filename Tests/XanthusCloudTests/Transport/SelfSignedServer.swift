import Foundation

/// A TLS server on loopback whose certificate, made for the occasion, no authority has signed.
struct SelfSignedServer {
    let port: Int
    private let process: Process
    private let folder: URL

    /// Starts it on a thread of its own, since making a certificate blocks.
    static func start() async throws -> SelfSignedServer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try SelfSignedServer() }) }
        }
    }

    private init() throws {
        folder = URL.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = folder.appending(path: "key.pem").path
        let certificate = folder.appending(path: "certificate.pem").path
        let making = Self.openssl([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
        ])
        try making.run()
        making.waitUntilExit()
        process = Self.openssl(["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www"])
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
        try? FileManager.default.removeItem(at: folder)
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
