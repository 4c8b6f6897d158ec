import Foundation
import Testing
import XanthusCloud

@Suite("Models as JSON")
struct ModelCodingTests {
    private func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `ids and states are plain strings`() throws {
        #expect(try text([Server.ID("42")]) == #"["42"]"#)
        #expect(try text([Server.Status.running]) == #"["running"]"#)
        #expect(try text([Architecture.arm]) == #"["arm64"]"#)
        let id: Server.ID = "42"
        #expect("\(id)" == "42")
    }

    @Test func `a server survives`() throws {
        var server = Server(id: "42", name: "blog", status: .running, type: "cx23", region: "nbg1")
        server.publicIPv4 = "198.51.100.7"
        server.tags = ["a": "b"]
        server.created = Date(timeIntervalSince1970: 1_793_534_400)
        let data = try JSONEncoder().encode(server)
        #expect(try JSONDecoder().decode(Server.self, from: data) == server)
    }

    @Test func `a state nobody knows yet survives`() throws {
        let status = try JSONDecoder().decode([Server.Status].self, from: Data(#"["hibernating"]"#.utf8))
        #expect(status == [Server.Status(rawValue: "hibernating")])
    }

    @Test func `pending work survives a restart, in a form that is a promise`() throws {
        let pending = Pending<Server>(server: "42", work: ["7", "8"], goal: .running)
        #expect(try text(pending) == #"{"goal":"running","server":"42","work":["7","8"]}"#)
        let data = try JSONEncoder().encode(pending)
        #expect(try JSONDecoder().decode(Pending<Server>.self, from: data) == pending)
    }
}
