package import Foundation
package import XanthusCloudTesting

/// The servers that promises about TLS are checked against: OpenSSL's own, with certificates made for the occasion.
package struct OpenSSLPeers {
    /// Where they listen.
    package let peers: TransportTLSPeers
    /// The authority that signed all certificates but one, as PEM.
    package let authority: URL
    private let folder: URL
    private let servers: [OpenSSLServer]

    /// Starts them on a thread of its own, since making certificates blocks.
    package static func start() async throws -> OpenSSLPeers {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try OpenSSLPeers() }) }
        }
    }

    private init() throws {
        folder = URL.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let maker = try CertificateMaker(in: folder)
        let certificates = [
            try maker.make("trusted"),
            try maker.make("self-signed", signedByAuthority: false),
            try maker.make("wrong-host", host: "other.example"),
            // A certificate of minus one day has ended before it began.
            try maker.make("expired", days: -1),
        ]
        servers = try certificates.map { try OpenSSLServer(certificate: $0) }
        let places = servers.map { "localhost:\($0.port)" }
        peers = TransportTLSPeers(
            trusted: places[0],
            selfSigned: places[1],
            wrongHost: places[2],
            expired: places[3]
        )
        authority = maker.authority
    }

    /// Ends the servers and forgets the certificates.
    package func stop() {
        for server in servers { server.stop() }
        try? FileManager.default.removeItem(at: folder)
    }
}
