internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// How long and for how much a transport waits.
extension TransportTrial {
    func keepsLargestAnswer() async throws {
        try await exchanging { _ in
            PeerAnswer(body: Data(count: 100_000))
        } _: { stage in
            for method in Self.methods {
                var limits = Self.patient
                limits.maximumResponseBytes = 100_000
                let answer = try await stage.transport.call(method, stage.authority, limits: limits)
                try require("the answer's size", answer.body.count, is: 100_000)
                limits.maximumResponseBytes = 99_999
                try await require(.invalidResponse, of: "an answer of one byte too many") {
                    try await stage.transport.call(method, stage.authority, limits: limits)
                }
            }
        }
    }

    func stopsLargeAnswers() async throws {
        let chunk = Data(count: 65_536)
        for method in Self.methods {
            let written = Locked(0)
            try await serving { connection in
                guard connection.request() != nil else { return }
                connection.write("HTTP/1.1 200 OK\r\n\r\n")
                // At a fast network's pace, 1 GiB if nobody stops it.
                for _ in 1...16_384 {
                    guard connection.write(chunk) else { return }
                    written.withLock { $0 += chunk.count }
                    usleep(1_000)
                }
            } _: { transport, server in
                var limits = Self.patient
                limits.maximumResponseBytes = 1 << 20
                try await require(.invalidResponse, of: "an answer without end") {
                    try await transport.call(method, server.authority, limits: limits)
                }
                try await eventually("the connection to close") { server.open == 0 }
                let sum = written.withLock(\.self)
                try require(sum < 512 << 20, "reading to stop soon after 1 MiB", seen: "\(sum) bytes read")
            }
        }
    }

    func endsSilence() async throws {
        let limits = TransportLimits(idleTimeout: .milliseconds(100), deadline: .seconds(120))
        for method in Self.methods {
            try await serving { connection in
                _ = connection.request()
                connection.awaitClose()
            } _: { transport, server in
                for scheme in ["http", "https"] {
                    try await require(.timedOut, of: "a silent call over \(scheme)") {
                        try await transport.call(method, server.authority, scheme: scheme, limits: limits)
                    }
                }
                // What waits in the middle of a handshake may outlive its call for a while.
                try await eventually("the connection of a call over http to close") { server.open <= 1 }
            }
        }
        // The peer takes nothing of a body that no buffer holds, until it is told that the call has ended.
        let ended = Locked(false)
        try await serving { connection in
            while !ended.withLock(\.self) { usleep(2_000) }
            connection.awaitClose()
        } _: { transport, server in
            defer { ended.withLock { $0 = true } }
            try await require(.timedOut, of: "a body that nobody takes") {
                try await transport.call(.post, server.authority, body: Data(count: 24 << 20), limits: limits)
            }
        }
    }

    func endsTrickling() async throws {
        let limits = TransportLimits(idleTimeout: .seconds(60), deadline: .milliseconds(200))
        for head in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Slow: "] {
            for method in Self.methods {
                try await serving { connection in
                    _ = connection.request()
                    connection.write(head)
                    while connection.write("x") { usleep(10_000) }
                } _: { transport, server in
                    try await require(.timedOut, of: "a trickling answer") {
                        try await transport.call(method, server.authority, limits: limits)
                    }
                    try await eventually("the connection to close") { server.open == 0 }
                }
            }
        }
    }

    func letsSlowAnswersPass() async throws {
        // Silent for a tenth of a second at a time; in all for longer than the idle timeout.
        let limits = TransportLimits(idleTimeout: .seconds(2), deadline: .seconds(120))
        try await serving { connection in
            _ = connection.request()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n")
            for _ in 1...25 {
                connection.write("x")
                usleep(100_000)
            }
        } _: { transport, server in
            let answer = try await transport.call(.get, server.authority, limits: limits)
            try require("the answer's size", answer.body.count, is: 25)
        }
    }
}
