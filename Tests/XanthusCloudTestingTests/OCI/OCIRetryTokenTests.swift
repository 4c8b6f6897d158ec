import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Retry tokens of simulated OCI")
struct OCIRetryTokenTests {
    private let setup = OCISetup()

    private func create(_ token: String, _ name: String = "a") async throws -> SignedCaller.Answer {
        try await setup.call(
            .post,
            "/vcns",
            [
                "compartmentId": .string(setup.compartment), "cidrBlocks": ["10.0.0.0/16"],
                "displayName": .string(name),
            ],
            headers: [.opcRetryToken: token]
        )
    }

    @Test func `the same token and payload is the same thing`() async throws {
        let first = try await create("one")
        let second = try await create("one")
        #expect(first.status == 200 && first.id == second.id)
        #expect(await setup.cloud.contents.count == 1)
        #expect(try await create("two").id != first.id)
    }

    @Test func `another payload, or a thing that is gone, invalidates it`() async throws {
        let first = try await create("one")
        let other = try await create("one", "b")
        #expect(other.status == 409 && other.code == "InvalidatedRetryToken")
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.delete, "/vcns/\(first.id)").status == 204)
        setup.clock.advance(by: .seconds(1))
        #expect(try await create("one").code == "InvalidatedRetryToken")
    }

    @Test func `it is forgotten after a day`() async throws {
        let first = try await create("one")
        setup.clock.advance(by: .seconds(24 * 3600 - 1))
        #expect(try await create("one").id == first.id)
        setup.clock.advance(by: .seconds(1))
        #expect(try await create("one").id != first.id)
    }

    @Test func `a refused call leaves the token unused`() async throws {
        #expect(try await create("one", String(repeating: "x", count: 256)).status == 400)
        #expect(try await create("one").status == 200)
    }

    @Test(arguments: [(64, 200), (65, 400)])
    func `it has at most 64 characters`(length: Int, status: Int) async throws {
        #expect(try await create(String(repeating: "t", count: length)).status == status)
    }

    @Test func `a repeated power action acts once`() async throws {
        let (instance, _, _) = try await setup.launched()
        setup.clock.advance(by: .seconds(45))
        let path = "/instances/\(instance.id)?action=STOP"
        let headers: HTTPFields = [.opcRetryToken: "once"]
        #expect(try await setup.call(.post, path, headers: headers).state == "STOPPING")
        let again = try await setup.call(.post, path, headers: headers)
        #expect(again.status == 200 && again.state == "STOPPING")
        #expect(try await setup.call(.post, path).status == 409)
    }
}
