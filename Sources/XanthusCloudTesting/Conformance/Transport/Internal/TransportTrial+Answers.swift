internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// What is returned of an answer.
extension TransportTrial {
    func returnsAnyStatus() async throws {
        let body = Data(#"{"a":"ü"}"#.utf8)
        try await exchanging { request in
            let status = Int(request.line.split(separator: " ")[1].dropFirst()) ?? 0
            return PeerAnswer(status: status, fields: [("x-request-id", "A/B")], body: body)
        } _: { stage in
            for method in Self.methods {
                for status in [200, 201, 202, 207, 400, 403, 404, 409, 412, 422, 429, 500, 501, 503, 504, 599] {
                    let answer = try await stage.exchange(method, "/\(status)")
                    try require("the status", answer.response.status.code, is: status)
                    try require(
                        "X-Request-Id",
                        answer.response.headerFields[HTTPField.Name("X-Request-Id")!],
                        is: "A/B"
                    )
                    try require("the body", answer.body, is: body)
                }
            }
        }
    }

    func returnsFields() async throws {
        let sent = Self.fields.map { (name: $0.name.rawName, value: $0.value) }
        try await exchanging { _ in
            PeerAnswer(fields: sent)
        } _: { stage in
            for method in Self.methods {
                let fields = try await stage.exchange(method).response.headerFields
                for name in Set(Self.fields.map(\.name)) {
                    // Whatever case the peer wrote the name in; repeated ones in a list (RFC 9110, 5.3).
                    try require(name.rawName, fields[name], is: Self.fields[name])
                }
            }
        }
    }

    func endsAnswersWithoutBody() async throws {
        try await exchanging { request in
            let status = Int(request.line.split(separator: " ")[1].dropFirst()) ?? 0
            return PeerAnswer(status: status, fields: [("ETag", "e")], body: Data("12345".utf8))
        } _: { stage in
            // Each is followed by another, since what is left on the connection would spoil that.
            for (method, status) in [(.head, 200), (.get, 304), (.get, 204), (.delete, 204), (.head, 404), (.get, 200)]
                as [(HTTPRequest.Method, Int)]
            {
                let answer = try await stage.exchange(method, "/\(status)")
                try require("the status", answer.response.status.code, is: status)
                try require("ETag", answer.response.headerFields[.eTag], is: "e")
                let expected = method == .get && status == 200 ? 5 : 0
                try require("the body of \(method) with \(status)", answer.body.count, is: expected)
            }
        }
    }

    func returnsBodies() async throws {
        try await exchanging { request in
            PeerAnswer(body: Self.bytes(Int(request.line.split(separator: " ")[1].dropFirst()) ?? 0))
        } _: { stage in
            for (method, size) in [(.get, 0), (.post, 0), (.get, 1), (.get, 12 << 20), (.post, 3 << 20)]
                as [(HTTPRequest.Method, Int)]
            {
                let body = try await stage.exchange(method, "/\(size)").body
                try require("the body", body, is: Self.bytes(size))
            }
        }
    }

    func readsChunks() async throws {
        let large = String(repeating: "x", count: 100_000)
        let bodies = [
            "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n": "abcde",
            "3;name=value\r\nabc\r\n0\r\n\r\n": "abc",
            "A\r\n0123456789\r\n0\r\n\r\n": "0123456789",
            "0\r\n\r\n": "",
            "186a0\r\n\(large)\r\n0\r\n\r\n": large,
        ]
        for (chunks, body) in bodies { try await reads(chunks, as: body) }
    }

    func passesOverTrailers() async throws {
        try await reads("3\r\nabc\r\n0\r\nX-Trailer: t\r\n\r\n", as: "abc")
    }

    private func reads(_ chunks: String, as body: String) async throws {
        try await serving { connection in
            // First in one piece, then byte by byte.
            while connection.request() != nil {
                connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                if connection.server.requests.count > 2, chunks.utf8.count < 100 {
                    for byte in chunks.utf8 { connection.write(Data([byte])) }
                } else {
                    connection.write(chunks)
                }
            }
        } _: { transport, server in
            for method in Self.methods + Self.methods {
                let answer = try await transport.call(method, server.authority)
                try require("the body", answer.body, is: Data(body.utf8))
            }
        }
    }

    func readsUntilClose() async throws {
        try await serving { connection in
            guard connection.request() != nil else { return }
            connection.write("HTTP/1.1 200 OK\r\n\r\nabcde")
        } _: { transport, server in
            for method in Self.methods {
                let answer = try await transport.call(method, server.authority)
                try require("the body", answer.body, is: Data("abcde".utf8))
            }
        }
    }

    func skipsInterimAnswers() async throws {
        try await serving { connection in
            while connection.request() != nil {
                connection.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n")
                connection.answer("final", headers: ["X-Final: yes"])
            }
        } _: { transport, server in
            for method in Self.methods {
                let answer = try await transport.call(method, server.authority)
                try require("the status", answer.response.status.code, is: 200)
                try require("X-Final", answer.response.headerFields[HTTPField.Name("X-Final")!], is: "yes")
                try require("the body", answer.body, is: Data("final".utf8))
            }
        }
    }

    func undoesCompression() async throws {
        // In process nobody wishes for any.
        _ = try transport
        // "compressed compressed compressed\n", by gzip.
        let packed = Data(base64Encoded: "H4sIAAAAAAACA0vOzy0oSi0uTk1RSMbG5AIAmynBlyEAAAA=") ?? Data()
        let plain = Data("compressed compressed compressed\n".utf8)
        try await exchanging { request in
            request.values("Accept-Encoding").joined().contains("gzip")
                ? PeerAnswer(fields: [("Content-Encoding", "gzip")], body: packed) : PeerAnswer(body: plain)
        } _: { stage in
            for method in Self.methods {
                try require("the body", try await stage.exchange(method).body, is: plain)
            }
        }
    }

    func returnsRedirects() async throws {
        try await exchanging { request in
            let status = Int(request.line.split(separator: " ")[1].dropFirst()) ?? 0
            let host = request.values("X-Host").first ?? ""
            return PeerAnswer(
                status: status,
                fields: [("Location", "http://\(host)/there")],
                body: Data("moved".utf8)
            )
        } _: { stage in
            for status in [301, 302, 303, 307, 308] {
                for method in [HTTPRequest.Method.get, .post, .delete] {
                    let answer = try await stage.exchange(
                        method,
                        "/\(status)",
                        headers: [.authorization: "Bearer secret", HTTPField.Name("X-Host")!: stage.authority]
                    )
                    try require("the status", answer.response.status.code, is: status)
                    let location = answer.response.headerFields[.location]
                    try require("Location", location, is: "http://\(stage.authority)/there")
                    try require("the body", answer.body, is: Data("moved".utf8))
                }
            }
            try require("requests at the other place", stage.requests.count { $0.line.contains("/there") }, is: 0)
        }
    }

    func returnsChallenges() async throws {
        let challenges = [#"Basic realm="cloud""#, #"Digest realm="cloud", nonce="n""#, "Bearer", "Signature"]
        for challenge in challenges {
            try await exchanging { _ in
                PeerAnswer(status: 401, fields: [("WWW-Authenticate", challenge)], body: Data("no".utf8))
            } _: { stage in
                for method in Self.methods {
                    let answer = try await stage.exchange(method, headers: [.authorization: "Bearer wrong"])
                    try require("the status", answer.response.status.code, is: 401)
                    try require("the body", answer.body, is: Data("no".utf8))
                }
            }
        }
    }

    func remembersNothing() async throws {
        try await exchanging { _ in
            PeerAnswer(fields: [("Set-Cookie", "a=b; Path=/"), ("Cache-Control", "max-age=3600"), ("ETag", "\"e\"")])
        } _: { stage in
            for _ in 1...3 {
                for method in Self.methods {
                    let request = try await stage.exchange(method).request
                    try require("Cookie", request.values("Cookie"), is: [])
                    try require("If-None-Match", request.values("If-None-Match"), is: [])
                }
            }
        }
    }
}
