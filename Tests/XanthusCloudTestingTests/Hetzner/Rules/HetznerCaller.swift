import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// A simulated project on a clock of its own, asked without the SDK.
struct HetznerCaller: Sendable {
    let clock = ManualClock(passage: .onlyWhenAdvanced)
    let project: SimulatedHetzner

    init() {
        project = SimulatedHetzner(time: clock.time)
    }

    struct Answer: Sendable {
        let status: Int
        let body: JSON
        /// The code of a refusal.
        var code: String? { body["error"]?["code"]?.string }
        /// The first field that a refusal names.
        var field: String? { body["error"]?["details"]?["fields"]?.array?.first?["name"]?.string }

        /// What the answer holds under a name.
        subscript(_ name: String) -> JSON { body[name] ?? .null }

        /// The number of the thing under a name.
        func id(_ name: String) throws -> Int { try #require(body[name]?["id"]?.integer, "\(status) \(body)") }
    }

    @discardableResult
    func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: JSON? = nil,
        token: Secret<String>? = nil
    ) async -> Answer {
        var request = HTTPRequest(method: method, scheme: "https", authority: "x", path: "/v1" + path)
        (token ?? project.token).withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }
        let (response, data) = await project.respond(to: request, body: body?.data ?? Data())
        return Answer(status: response.status.code, body: JSON(parsing: data) ?? .null)
    }

    func get(_ path: String) async -> Answer { await ask(.get, path) }
    @discardableResult
    func post(_ path: String, _ body: JSON = [:]) async -> Answer { await ask(.post, path, body) }
    @discardableResult
    func put(_ path: String, _ body: JSON = [:]) async -> Answer { await ask(.put, path, body) }
    @discardableResult
    func delete(_ path: String) async -> Answer { await ask(.delete, path) }

    /// Lets everything come about that is under way.
    func settle() { clock.advance(by: .seconds(120)) }

    /// Makes a server that runs, and returns its number.
    func server(_ name: String = "blog", _ more: [String: JSON] = [:]) async throws -> Int {
        let wish: [String: JSON] = [
            "name": .string(name), "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
        ]
        let id = try await post("/servers", .object(wish.merging(more) { $1 })).id("server")
        settle()
        return id
    }

    /// Asks for a volume.
    func volume(_ more: [String: JSON] = [:]) async -> Answer {
        let wish: [String: JSON] = ["name": "data", "size": 10]
        let place: [String: JSON] = more["server"] == nil ? ["location": "nbg1"] : [:]
        return await post("/volumes", .object(wish.merging(place) { $1 }.merging(more) { $1 }))
    }
}
