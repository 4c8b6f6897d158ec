import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Late reads of simulated OCI")
struct OCIHistoryTests {
    private let setup = OCISetup()

    private func list() async throws -> [String] { try await setup.call(.get, "/vcns\(setup.query)").names }

    @Test func `a list shows what was made and removed as late as it is told`() async throws {
        _ = try await setup.vcn("old")
        await setup.cloud.change { $0.lag.lists = .seconds(10) }
        #expect(try await list() == ["old"])
        let vcn = try await setup.vcn("new")
        let id = vcn["id"]?.string ?? ""
        setup.clock.advance(by: .milliseconds(8_999))
        #expect(try await list() == ["old"])
        // One thing is read at once, in a state that comes with time.
        #expect(try await setup.call(.get, "/vcns/\(id)").state == "AVAILABLE")
        setup.clock.advance(by: .milliseconds(1))
        #expect(try await list() == ["new", "old"])
        #expect(try await setup.call(.delete, "/vcns/\(id)").status == 204)
        setup.clock.advance(by: .milliseconds(9_999))
        #expect(try await list() == ["new", "old"])
        #expect(try await setup.call(.get, "/vcns/\(id)").status == 404)
        setup.clock.advance(by: .milliseconds(1))
        #expect(try await list() == ["old"])
    }

    @Test func `one thing is absent at first, and its changes are unknown for a while`() async throws {
        await setup.cloud.change { $0.lag.reads = .seconds(10) }
        let id = try await setup.vcn("a")["id"]?.string ?? ""
        let early = try await setup.call(.get, "/vcns/\(id)")
        #expect(early.status == 404 && early.code == "NotAuthorizedOrNotFound")
        #expect(try await list() == ["a"])
        setup.clock.advance(by: .seconds(9))
        let seen = try await setup.call(.get, "/vcns/\(id)")
        #expect(seen.status == 200)
        let table = "/routeTables/\(seen.json["defaultRouteTableId"]?.string ?? "")"
        let before = try await setup.call(.get, table)
        #expect(try await setup.call(.put, table, ["displayName": "b"]).json["displayName"] == "b")
        #expect(try await setup.call(.get, table).json == before.json)
        // Who changes by what was read late is behind.
        let stale: HTTPFields = [.ifMatch: before.headers[.eTag] ?? ""]
        #expect(try await setup.call(.put, table, ["displayName": "c"], headers: stale).status == 412)
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.call(.get, table).json["displayName"] == "b")
    }

    @Test func `what only reads is late though its verb is POST`() async throws {
        await setup.cloud.change { $0.lag.reads = .seconds(10) }
        let address = try await setup.call(
            .post,
            "/publicIps",
            ["compartmentId": .string(setup.compartment), "lifetime": "RESERVED"]
        )
        let body: JSON = ["ipAddress": address.json["ipAddress"] ?? nil]
        #expect(try await setup.call(.post, "/publicIps/actions/getByIpAddress", body).status == 404)
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.call(.post, "/publicIps/actions/getByIpAddress", body).id == address.id)
    }

    @Test func `what is refused changes nothing for anybody`() async throws {
        await setup.cloud.change { $0.lag = OCILag(lists: .seconds(5), reads: .seconds(5)) }
        _ = try await setup.vcn("a")
        setup.clock.advance(by: .seconds(5))
        #expect(try await setup.call(.post, "/vcns", ["displayName": "b"]).status == 400)
        #expect(try await list() == ["a"])
    }

    @Test func `ends with the conditions`() async throws {
        await setup.cloud.change { $0.lag.lists = .seconds(1000) }
        _ = try await setup.vcn("a")
        #expect(try await list() == [])
        await setup.cloud.change { $0.lag = .none }
        #expect(try await list() == ["a"])
    }
}
