internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// How connections are used.
extension TransportTrial {
    func sendsOnce() async throws {
        for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
            // Keeps a connection open until a request comes that it doesn't answer.
            try await serving { connection in
                while connection.request()?.line.contains("/warm") == true { connection.answer() }
            } _: { transport, server in
                for number in 1...3 {
                    // One connection from reading and one from writing are now there to be reused.
                    _ = try await transport.call(.get, server.authority, "/warm")
                    _ = try await transport.call(method, server.authority, "/warm")
                    try await require(.transport, of: "\(method) without an answer") {
                        try await transport.call(
                            method,
                            server.authority,
                            "/\(number)",
                            body: number == 2 ? Data("x".utf8) : nil
                        )
                    }
                }
                for number in 1...3 {
                    let count = server.requests.count { $0.line.hasPrefix("\(method) /\(number) ") }
                    try require("how often \(method) arrived", count, is: 1)
                }
            }
        }
    }

    func sharesConnection() async throws {
        try await serving(Self.answering) { transport, server in
            for _ in 1...20 { _ = try await transport.call(.get, server.authority) }
            try require("the number of requests", server.requests.count, is: 20)
            try require("the number of connections", server.accepted, is: 1)
        }
    }

    func hasFiftyUnderWay() async throws {
        for method in Self.methods {
            // Nobody gets an answer before all have asked.
            try await serving { connection in
                guard connection.request() != nil else { return }
                while connection.server.requests.count < 50, connection.server.isServing { usleep(2_000) }
                connection.answer()
            } _: { transport, server in
                let answered = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 1...50 {
                        group.addTask { try await transport.call(method, server.authority).response.status.code }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                try require("the answers", answered, is: Array(repeating: 200, count: 50))
            }
        }
    }

    func matchesAnswers() async throws {
        try await exchanging { request in
            PeerAnswer(body: Data(request.line.utf8) + request.body)
        } _: { stage in
            let wrong = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let method: HTTPRequest.Method = number.isMultiple(of: 2) ? .get : .post
                        let body = method == .post ? Data("body \(number)".utf8) : nil
                        let answer = try await stage.transport.call(method, stage.authority, "/\(number)", body: body)
                        let expected = Data("\(method) /\(number) HTTP/1.1".utf8) + (body ?? Data())
                        return answer.body == expected ? nil : String(decoding: answer.body, as: UTF8.self)
                    }
                }
                return try await group.reduce(into: []) { wrong, answer in answer.map { wrong.append($0) } }
            }
            try require("answers to other requests", wrong, is: [])
            try require("the number of requests", stage.requests.count, is: 100)
        }
    }
}
