internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// How calls are given up.
extension TransportTrial {
    func endsCancelledCalls() async throws {
        let heads = ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"]
        for (method, head) in Self.methods.flatMap({ method in heads.map { (method, $0) } }) {
            try await serving { connection in
                _ = connection.request()
                connection.write(head)
                connection.awaitClose()
            } _: { transport, server in
                let call = Task { try await transport.call(method, server.authority, limits: Self.patient) }
                try await eventually("the request to arrive") { server.requests.count == 1 }
                let start = ContinuousClock.now
                call.cancel()
                try await requireCancellation(call)
                let took = ContinuousClock.now - start
                try require(took < .seconds(30), "an end at once", seen: "one after \(took)")
                try await eventually("the connection to close") { server.open == 0 }
            }
        }
    }

    func sendsNothingIfCancelled() async throws {
        try await exchanging { stage in
            for method in Self.methods {
                let call = Task {
                    while !Task.isCancelled { await Task.yield() }
                    return try await stage.transport.call(method, stage.authority)
                }
                call.cancel()
                try await requireCancellation(call)
            }
            try require("the number of requests", stage.requests.count, is: 0)
        }
    }

    func survivesCancellation() async throws {
        try await exchanging { _ in
            PeerAnswer(body: Data("x".utf8))
        } _: { stage in
            for delay in 0..<100 {
                let call = Task {
                    try await stage.transport.call(delay.isMultiple(of: 2) ? .get : .post, stage.authority)
                }
                try await ContinuousClock().sleep(for: .microseconds(delay * 10))
                call.cancel()
                switch await call.result {
                case .success(let answer): try require("the body", answer.body, is: Data("x".utf8))
                case .failure(let error):
                    try require(error is CancellationError, "CancellationError", seen: "\(error)")
                }
            }
            _ = try await stage.transport.call(.get, stage.authority)
        }
    }

    private func requireCancellation(_ call: Task<(response: HTTPResponse, body: Data), any Error>) async throws {
        switch await call.result {
        case .success(let answer): throw Broken(expected: "CancellationError", seen: "\(answer.response.status)")
        case .failure(let error): try require(error is CancellationError, "CancellationError", seen: "\(error)")
        }
    }
}
