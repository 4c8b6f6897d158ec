internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// What failures are called, and what that proves.
extension TransportTrial {
    func callsRefusedUnreachable() async throws {
        let transport = try transport
        for method in Self.methods {
            // Port 1 (tcpmux) has no server anywhere. `localhost` may be two addresses.
            for authority in ["127.0.0.1:1", "localhost:1"] {
                try await require(.unreachable, of: "\(method) to a closed port") {
                    try await transport.call(method, authority)
                }
            }
        }
    }

    func callsUnresolvedUnreachable() async throws {
        let transport = try transport
        // A label of 64 letters is one too long to be asked for, so no name server ever hears of it.
        let host = String(repeating: "a", count: 64) + ".invalid"
        for method in Self.methods {
            try await require(.unreachable, of: "\(method) to a host without an address") {
                try await transport.call(method, host)
            }
        }
    }

    func callsPeersWithoutTLSUnreachable() async throws {
        try await serving { connection in
            connection.answer(status: "400 Bad Request")
            connection.awaitClose()
        } _: { transport, server in
            for method in Self.methods {
                try await require(.unreachable, of: "\(method) over https to a server without TLS") {
                    try await transport.call(method, server.authority, scheme: "https")
                }
            }
        }
    }

    func callsBrokenTransport() async throws {
        let faults: [String: @Sendable (LoopbackServer.Connection) -> Void] = [
            "no answer": { _ in },
            "a reset": { $0.reset() },
            "half a body": { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") },
            "a reset within the body": {
                $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                usleep(20_000)
                $0.reset()
            },
            "chunks without an end": { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n") },
            "broken chunks": { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") },
        ]
        for (name, fault) in faults { try await expectTransport(name, fault) }
    }

    func callsEndWithinHeadTransport() async throws {
        for head in ["H", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le"] {
            try await expectTransport("'\(head)'") { $0.write(head) }
        }
    }

    func callsGarbageTransport() async throws {
        for line in ["220 smtp.example ESMTP", "garbage", "HTTP/1.1 two OK"] {
            try await expectTransport("'\(line)'") { $0.write("\(line)\r\n\r\n") }
        }
    }

    private func expectTransport(
        _ fault: String,
        _ play: @escaping @Sendable (LoopbackServer.Connection) -> Void
    ) async throws {
        try await serving { connection in
            guard connection.request() != nil else { return }
            play(connection)
        } _: { transport, server in
            // `localhost` may first be refused on ::1; that says nothing about the connection that came about.
            for authority in [server.authority, "localhost:\(server.port)"] {
                for method in Self.methods {
                    try await require(.transport, of: "\(method) answered by \(fault)") {
                        try await transport.call(method, authority)
                    }
                }
            }
        }
    }

    func keepsSecrets() async throws {
        let path = "/secret-path?token=secret-query"
        try await serving { connection in
            guard connection.request()?.line.contains("/silent") == true else { return }
            connection.awaitClose()
        } _: { transport, server in
            for (code, authority, path) in [
                (.unreachable, "127.0.0.1:1", path), (.transport, server.authority, path),
                (.timedOut, server.authority, "/silent\(path)"),
            ] as [(CloudError.Code, String, String)] {
                let limits = TransportLimits(idleTimeout: .milliseconds(code == .timedOut ? 100 : 60_000))
                let error = try await require(code, of: "the call") {
                    try await transport.call(
                        .post,
                        authority,
                        path,
                        headers: [.authorization: "secret-field"],
                        body: Data("secret-body".utf8),
                        limits: limits
                    )
                }
                try require(error.message.contains(authority), "\(authority) in the message", seen: error.message)
                let text = "\(error) \(String(reflecting: error)) \(String(describing: error.underlying))"
                try require(!text.contains("secret"), "no secret in the error", seen: text)
            }
        }
    }
}
