internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Whom a transport trusts.
extension TransportTrial {
    private var peers: TransportTLSPeers {
        get throws {
            guard let tls else { throw Broken(expected: "servers with certificates", seen: "none were given") }
            return tls
        }
    }

    func talksToTrusted() async throws {
        let (transport, peers) = try (transport, peers)
        for _ in 1...2 {
            let answer = try await transport.call(.get, peers.trusted, scheme: "https")
            try require("the status", answer.response.status.code, is: 200)
        }
    }

    func refusesCertificate(_ peer: KeyPath<TransportTLSPeers, String>) async throws {
        let (transport, peers) = try (transport, peers)
        for method in Self.methods {
            let error = try await require(.untrusted, of: "\(method) to a server with a bad certificate") {
                try await transport.call(method, peers[keyPath: peer], scheme: "https", body: nil)
            }
            try require(error.code.provesNoEffect, "a code that proves that nothing was sent", seen: "\(error.code)")
        }
    }
}
