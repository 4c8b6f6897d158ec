import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Pages of simulated OCI")
struct OCIPageTests {
    private let setup = OCISetup(conditions: .unlimited)

    private static func page(_ answer: SignedCaller.Answer) throws -> String {
        let token = try #require(answer.headers[.opcNextPage])
        return "&page=" + (token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }

    /// What is left of a list after its first page of two, of which the first is removed meanwhile.
    private func rest(
        _ path: String,
        _ member: String = "id",
        removing remove: (String) async throws -> Void
    ) async throws -> (first: [String], second: [String]) {
        func texts(_ answer: SignedCaller.Answer) -> [String] { (answer.json.array ?? []).map { $0[text: member] } }
        let first = try await setup.call(.get, "\(path)&limit=2")
        let page = try Self.page(first)
        try await remove(texts(first)[0])
        return (texts(first), texts(try await setup.call(.get, "\(path)&limit=2\(page)")))
    }

    private func remove(_ path: String) async throws {
        #expect(try await setup.call(.delete, path).status == 204)
        setup.clock.advance(by: .seconds(1))
    }

    @Test func `a compartment that is gone between two pages shifts nothing`() async throws {
        for name in ["a", "b", "c", "d"] {
            let body: JSON = [
                "compartmentId": .string(setup.compartment), "name": .string(name), "description": "d",
            ]
            #expect(try await setup.call(.post, "/compartments", body).status == 200)
        }
        setup.clock.advance(by: .seconds(1))
        // It is listed as DELETED for a year.
        let (first, second) = try await rest("/compartments\(setup.query)&sortBy=NAME", "name") { name in
            let list = try await setup.call(.get, "/compartments\(setup.query)&name=\(name)")
            try await remove("/compartments/\(list.json.array?.first?[text: "id"] ?? "")")
            setup.clock.advance(by: .seconds(366 * 86_400))
        }
        #expect(first == ["a", "b"])
        #expect(second.first == "c")
    }

    @Test func `a policy, an address and a rule that are gone between two pages shift nothing`() async throws {
        for name in ["p1", "p2", "p3", "p4"] {
            let body: JSON = [
                "compartmentId": .string(setup.compartment), "name": .string(name), "description": "d",
                "statements": ["Allow group A to manage vcns in tenancy"],
            ]
            #expect(try await setup.call(.post, "/policies", body).status == 200)
            _ = try await setup.call(
                .post,
                "/publicIps",
                ["compartmentId": .string(setup.compartment), "lifetime": "RESERVED"]
            )
        }
        setup.clock.advance(by: .seconds(1))
        let policies = try await rest("/policies\(setup.query)") { id in
            try await remove("/policies/\(id)")
        }
        #expect(Set(policies.first + policies.second).count == 4)
        let addresses = try await rest("/publicIps\(setup.query)&scope=REGION", "ipAddress") { address in
            let found = try await setup.call(
                .post,
                "/publicIps/actions/getByIpAddress",
                ["ipAddress": .string(address)]
            )
            try await remove("/publicIps/\(found.id)")
        }
        #expect(Set(addresses.first + addresses.second).count == 4)

        let vcn = try await setup.vcn()
        let group = try await setup.call(
            .post,
            "/networkSecurityGroups",
            ["compartmentId": .string(setup.compartment), "vcnId": .string(vcn[text: "id"])]
        )
        setup.clock.advance(by: .seconds(1))
        let path = "/networkSecurityGroups/\(group.id)"
        let wishes = (1...4).map { port -> JSON in
            [
                "direction": "EGRESS", "protocol": "6", "destination": "0.0.0.0/0",
                "description": .string("\(port)"),
            ]
        }
        let added = try await setup.call(.post, "\(path)/actions/addSecurityRules", ["securityRules": .array(wishes)])
        #expect(added.json["securityRules"]?.array?.allSatisfy { $0["order"] == nil } == true)
        let rules = try await rest("\(path)/securityRules?sortOrder=ASC") { id in
            let body: JSON = ["securityRuleIds": [.string(id)]]
            _ = try await setup.call(.post, "\(path)/actions/removeSecurityRules", body)
        }
        #expect(Set(rules.first + rules.second).count == 4)
        let left = try await setup.call(.get, "\(path)/securityRules?sortOrder=ASC").json.array ?? []
        #expect(left.map { $0[text: "description"] } == ["2", "3", "4"])
    }

    @Test func `a shape that a domain lacks from now on shifts nothing`() async throws {
        let shapes = try await rest("/shapes\(setup.query)&availabilityDomain=Uocm:PHX-AD-3", "shape") { name in
            await setup.cloud.change { $0.absentShapes[name] = ["AD-3"] }
        }
        let all = try await setup.call(.get, "/shapes\(setup.query)").json.array?.map { $0[text: "shape"] } ?? []
        #expect(shapes.first + shapes.second == Array(all.prefix(4)))
    }

    @Test func `an own image that is gone between two pages shifts nothing`() async throws {
        let instance = try await setup.running()
        for name in ["i1", "i2"] {
            let body: JSON = [
                "compartmentId": .string(setup.compartment), "instanceId": .string(instance),
                "displayName": .string(name),
            ]
            #expect(try await setup.call(.post, "/images", body).status == 200)
            setup.clock.advance(by: .seconds(300))
        }
        let all = try await setup.call(.get, "/images\(setup.query)").json.array?.map { $0[text: "id"] } ?? []
        let images = try await rest("/images\(setup.query)") { id in
            try await remove("/images/\(id)")
        }
        #expect(images.first + images.second == Array(all.prefix(4)))
    }

    @Test(arguments: [1, 3])
    func `empty pages have a next one, and the production code reads on`(empty: Int) async throws {
        for name in ["c", "b", "a"] { _ = try await setup.vcn(name) }
        await setup.cloud.change { $0.emptyPages = empty }
        var answer = try await setup.call(.get, "/vcns\(setup.query)&limit=2")
        for _ in 0..<empty {
            #expect(answer.json == [])
            answer = try await setup.call(.get, "/vcns\(setup.query)&limit=2\(Self.page(answer))")
        }
        #expect(answer.names == ["a", "b"])
        let names = try await setup.cloud.provider.client
            .pages(OCI.ListVcns(compartmentId: setup.compartment)).all().map(\.displayName)
        #expect(names == ["a", "b", "c"])
        let none = try await setup.cloud.provider.client
            .pages(OCI.ListSubnets(compartmentId: setup.compartment)).all()
        #expect(none.isEmpty)
    }
}
