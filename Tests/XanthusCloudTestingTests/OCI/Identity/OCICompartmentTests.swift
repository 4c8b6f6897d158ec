import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI compartments")
struct OCICompartmentTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func make(_ name: String, in parent: String? = nil) async throws -> SignedCaller.Answer {
        let answer = try await setup.call(
            .post,
            "/compartments",
            [
                "compartmentId": .string(parent ?? setup.cloud.tenancy), "name": .string(name), "description": "d",
            ]
        )
        setup.clock.advance(by: .seconds(1))
        return answer
    }

    private func names(_ query: String) async throws -> [String] {
        try await setup.call(.get, "/compartments?compartmentId=\(setup.cloud.tenancy)\(query)").json.array?
            .compactMap { $0["name"]?.string } ?? []
    }

    @Test func `a tree is listed by levels or whole`() async throws {
        let child = try await make("child")
        #expect(child.state == "CREATING")
        let grandchild = try await make("grandchild", in: child.id)
        #expect(try await client.send(OCI.GetCompartment(id: child.id)).lifecycleState == .active)
        #expect(try await names("&sortBy=NAME") == ["child", "sandbox"])
        #expect(
            try await names("&compartmentIdInSubtree=true&sortBy=NAME&sortOrder=DESC")
                == ["sandbox", "grandchild", "child"]
        )
        #expect(try await names("&compartmentIdInSubtree=true&name=grandchild&lifecycleState=ACTIVE") == ["grandchild"])
        let below = try await client.pages(OCI.ListCompartments(compartmentId: child.id)).all()
        #expect(below.map(\.id) == [grandchild.id])
        #expect(try await setup.call(.get, "/vcns?compartmentId=\(grandchild.id)").json == [])
    }

    @Test func `names are unique among siblings, and six levels are the most`() async throws {
        let first = try await make("a")
        let second = try await make("a")
        #expect(second.status == 409 && second.code == "CompartmentAlreadyExists")
        #expect(second.message == "A compartment with name 'a' already exists.")
        var parent = first.id
        for level in 2...6 { parent = try await make("a\(level)", in: parent).id }
        #expect(try await make("a7", in: parent).status == 400)
        #expect(try await make("not this").code == "InvalidParameter")
    }

    @Test func `an empty one is deleted in its own time, and its name is free again`() async throws {
        let child = try await make("child")
        let reply = try await client.reply(to: OCI.DeleteCompartment(id: child.id))
        let work = try #require(reply.workRequestID)
        #expect(try await client.send(OCI.GetCompartment(id: child.id)).lifecycleState == .deleting)
        #expect(try await client.send(OCI.GetIdentityWorkRequest(id: work)).status == .accepted)
        #expect(try await setup.call(.delete, "/compartments/\(child.id)").code == "IncorrectState")
        setup.clock.advance(by: .seconds(60))
        let done = try await client.send(OCI.GetIdentityWorkRequest(id: work))
        #expect(done.status == .succeeded && done.operationType == "DELETE_COMPARTMENT")
        #expect(done.resources?.first?.actionType == "DELETED")
        #expect(try await client.send(OCI.GetCompartment(id: child.id)).lifecycleState == .deleted)
        #expect(try await setup.call(.get, "/vcns?compartmentId=\(child.id)").status == 404)
        #expect(try await make("child").status == 200)
    }

    @Test func `the removal of one that holds something fails later, and it lives on`() async throws {
        _ = try await setup.vcn()
        let reply = try await setup.call(.delete, "/compartments/\(setup.compartment)")
        #expect(reply.status == 204)
        let work = try #require(reply.headers[.opcWorkRequestID])
        setup.clock.advance(by: .seconds(60))
        let failed = try await client.send(OCI.GetIdentityWorkRequest(id: work))
        #expect(failed.status == .failed)
        #expect(failed.errors?.first?.message.contains("VCN") == true)
        #expect(try await client.send(OCI.GetCompartment(id: setup.compartment)).lifecycleState == .active)
    }

    @Test func `one is moved with all that is in it, but not beneath itself`() async throws {
        let child = try await make("child")
        let grandchild = try await make("grandchild", in: child.id)
        let path = "/compartments/\(child.id)/actions/moveCompartment"
        #expect(try await setup.call(.post, path, ["targetCompartmentId": .string(grandchild.id)]).status == 400)
        _ = try await client.send(
            OCI.MoveCompartment(id: child.id, .init(targetCompartmentId: setup.compartment))
        )
        #expect(try await client.send(OCI.GetCompartment(id: child.id)).compartmentId == setup.compartment)
        // Where it is, it is not in its own way.
        #expect(try await setup.call(.post, path, ["targetCompartmentId": .string(setup.compartment)]).status == 202)
        var change = OCI.UpdateCompartment.Details()
        change.name = "renamed"
        let etag = try await client.reply(to: OCI.GetCompartment(id: child.id)).etag
        #expect(try await client.send(OCI.UpdateCompartment(id: child.id, change, ifMatch: etag)).name == "renamed")
        let stale = try await setup.call(.put, "/compartments/\(child.id)", [:], headers: [.ifMatch: etag ?? ""])
        #expect(stale.status == 412)
    }

    @Test func `a move that is repeated with its retry token is the same move`() async throws {
        let child = try await make("child")
        let path = "/compartments/\(child.id)/actions/moveCompartment"
        func move(to target: String) async throws -> SignedCaller.Answer {
            try await setup.call(
                .post,
                path,
                ["targetCompartmentId": .string(target)],
                headers: [.opcRetryToken: "once"]
            )
        }
        let first = try await move(to: setup.compartment)
        let again = try await move(to: setup.compartment)
        #expect(first.status == 202 && again.status == 202)
        #expect(first.headers[.opcWorkRequestID] == again.headers[.opcWorkRequestID])
        #expect(try await move(to: setup.cloud.tenancy).code == "InvalidatedRetryToken")
    }
}
