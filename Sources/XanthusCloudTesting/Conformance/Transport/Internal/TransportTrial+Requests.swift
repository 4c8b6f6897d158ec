internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// What arrives of a request.
extension TransportTrial {
    func sendsPathVerbatim() async throws {
        let paths = [
            "/", "/a%2Fb%3Ac/%2B+*~'()!", "/x?a=%2F%3A%2B+&b=*~'()!&c", "//two//slashes/", "/n//m/?", "/p;v=1,2@3$?",
            "/%e4%b8%ad/%C3%BC?n=%F0%9F%8C%8D", "/a?b=c?d=/e;f", "/20160918/instances/ocid1.instance.oc1..abc",
            "/long?page=" + String(repeating: "a%3D", count: 500),
        ]
        try await exchanging { stage in
            for path in paths {
                for method in Self.methods {
                    let line = try await stage.exchange(method, path).request.line
                    try require("the request line", line, is: "\(method) \(path) HTTP/1.1")
                }
            }
        }
    }

    func refusesUnsendablePaths() async throws {
        let paths = ["/a b", "/a/../b", "/./a", "/a/%2E%2e", "/a#b", "a", "/ü", "/%zz", "/<>"]
        try await exchanging { stage in
            for path in paths {
                let before = stage.requests.count
                do {
                    _ = try await stage.transport.call(.get, stage.authority, path)
                } catch let error as CloudError where error.code == .invalidRequest {
                    try require("the number of requests", stage.requests.count, is: before)
                    continue
                }
                let line = stage.requests.last?.line ?? "nothing"
                try require("what was sent and not refused as .invalidRequest", line, is: "GET \(path) HTTP/1.1")
            }
        }
    }

    func refusesUnsendableAuthorities() async throws {
        let transport = try transport
        for authority in ["", "a b", "user:secret@127.0.0.1:1"] {
            let error = try await require(.invalidRequest, of: "a call to '\(authority)'") {
                try await transport.call(.post, authority)
            }
            try require(!"\(error)".contains("secret"), "no secret in the error", seen: "\(error)")
        }
    }

    func sendsFields() async throws {
        try await exchanging { stage in
            for method in Self.methods {
                let request = try await stage.exchange(method, headers: Self.fields).request
                for name in Set(Self.fields.map(\.name)) {
                    let values = request.values(name.rawName).joined(separator: ", ")
                    try require(name.rawName, values, is: Self.fields[name] ?? "")
                    try require("\(name) as it arrived", request.values(name.rawName).isEmpty, is: false)
                }
            }
        }
    }

    func sendsNothingElse() async throws {
        try await exchanging { stage in
            for (method, body) in [(.get, nil), (.post, nil), (.post, "{}"), (.put, "{}"), (.delete, nil)]
                as [(HTTPRequest.Method, String?)]
            {
                let body = body.map { Data($0.utf8) }
                let request = try await stage.exchange(method, headers: Self.fields, body: body).request
                let names = request.fields.compactMap { HTTPField.Name($0.name) }
                    .filter { Self.fields[$0] == nil }
                let surplus = names.filter { !HTTPTransportConformance.fieldsThatMayBeAdded.contains($0) }
                try require("what is added to \(method)", surplus.map(\.rawName), is: [])
                try require("what is added to \(method)", names.count, is: Set(names).count)
            }
        }
    }

    func sendsHost() async throws {
        try await serving(Self.answering) { transport, server in
            for method in Self.methods {
                _ = try await transport.call(method, server.authority)
                try require("Host", server.requests.last?.values("Host"), is: [server.authority])
                let given: HTTPFields = [HTTPField.Name("Host")!: "signed.example"]
                _ = try await transport.call(method, server.authority, headers: given)
                try require("Host", server.requests.last?.values("Host"), is: ["signed.example"])
            }
        }
    }

    func statesLengthOfMissingBody() async throws {
        try await serving(Self.answering) { transport, server in
            for method in [HTTPRequest.Method.post, .put, .patch] {
                for body in [nil, Data()] {
                    _ = try await transport.call(method, server.authority, body: body)
                    try require(
                        "Content-Length of \(method)",
                        server.requests.last?.values("Content-Length"),
                        is: ["0"]
                    )
                }
            }
        }
    }

    func sendsBodies() async throws {
        try await exchanging { stage in
            for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
                for size in [1, 70_000] {
                    let body = Self.bytes(size)
                    let request = try await stage.exchange(method, body: body).request
                    try require("the body of \(method)", request.body, is: body)
                }
            }
            let large = Self.bytes(12 << 20)
            let request = try await stage.exchange(.put, body: large).request
            try require("the body", request.body, is: large)
            // In process there is no need for it.
            if case .network = subject {
                try require("Content-Length", request.values("Content-Length"), is: ["\(large.count)"])
            }
        }
    }

    func refusesBodiesOfReading() async throws {
        try await serving(Self.answering) { transport, server in
            for method in [HTTPRequest.Method.get, .head] {
                try await require(.invalidRequest, of: "\(method) with a body") {
                    try await transport.call(method, server.authority, body: Data("x".utf8))
                }
            }
            try require("the number of requests", server.requests.count, is: 0)
        }
    }

    /// Answers each request with 200.
    static let answering: @Sendable (LoopbackServer.Connection) -> Void = { connection in
        while connection.request() != nil { connection.answer() }
    }

    /// Fields such as are signed, and difficult ones.
    static let fields: HTTPFields = {
        var fields: HTTPFields = [
            .authorization: #"Signature version="1",keyId="a/b/c",signature="aB+/=""#,
            .contentType: "application/json",
            .date: "Mon, 01 Jan 2024 00:00:00 GMT",
        ]
        for (name, value) in [
            ("x-content-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("X-MiXed", "MiXed"), ("X-Empty", ""),
            ("X-Twice", "1"), ("X-Twice", "2"), ("X-Long", String(repeating: "0123456789abcdef", count: 512)),
        ] {
            fields.append(HTTPField(name: HTTPField.Name(name)!, value: value))
        }
        return fields
    }()

    /// Bytes of every value, the same each time.
    static func bytes(_ count: Int) -> Data {
        Data((0..<251).map { UInt8($0) }.repeated(to: count))
    }
}

extension [UInt8] {
    fileprivate func repeated(to count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + self.count)
        while bytes.count < count { bytes += self }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
