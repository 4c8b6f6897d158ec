import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI users and policies")
struct OCIUserTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func upload(_ key: RSAPrivateKey) async throws -> SignedCaller.Answer {
        try await setup.call(.post, "/users/\(setup.cloud.user)/apiKeys", ["key": .string(try key.publicKey.pem)])
    }

    /// The status that a request gets that is signed with a key.
    private func status(_ key: RSAPrivateKey) async throws -> Int {
        let id = "\(setup.cloud.tenancy)/\(setup.cloud.user)/\(key.fingerprint)"
        return try await setup.call(.get, "/regions", mistakes: .init(key: key, keyID: id)).status
    }

    @Test func `a key signs once it is active, until it is deleted`() async throws {
        let key = try RSAPrivateKey.generate()
        #expect(try await status(key) == 401)
        let uploaded = try await upload(key)
        #expect(uploaded.json["fingerprint"] == .string(key.fingerprint) && uploaded.state == "CREATING")
        #expect(uploaded.json["id"] == nil)
        #expect(try await status(key) == 401)
        setup.clock.advance(by: .seconds(1))
        #expect(try await status(key) == 200)
        let listed = try await client.send(OCI.ListApiKeys(userId: setup.cloud.user))
        #expect(listed.map(\.fingerprint) == [setup.cloud.key.fingerprint, key.fingerprint])
        #expect(listed.allSatisfy { $0.lifecycleState == .active })
        _ = try await client.send(OCI.DeleteApiKey(userId: setup.cloud.user, fingerprint: key.fingerprint))
        #expect(try await status(key) == 401)
    }

    @Test func `the key that signs can delete itself, and then signs no more`() async throws {
        let path = "/users/\(setup.cloud.user)/apiKeys/\(setup.cloud.key.fingerprint.replacing(":", with: "%3A"))"
        #expect(try await setup.call(.delete, path).status == 204)
        #expect(try await setup.call(.get, "/regions").status == 401)
    }

    @Test func `a user has three keys at most, each once`() async throws {
        let keys = try [RSAPrivateKey.generate(), RSAPrivateKey.generate(), RSAPrivateKey.generate()]
        #expect(try await upload(keys[0]).status == 200)
        #expect(try await upload(keys[0]).status == 409)
        #expect(try await upload(keys[1]).status == 200)
        #expect(try await upload(keys[2]).code == "LimitExceeded")
        let nonsense = try await setup.call(.post, "/users/\(setup.cloud.user)/apiKeys", ["key": "ssh-rsa AAAA"])
        #expect(nonsense.code == "InvalidParameter")
    }

    @Test func `a policy is kept with its statements until it is deleted`() async throws {
        let details = OCI.CreatePolicy.Details(
            compartmentId: setup.cloud.tenancy,
            name: "operators",
            statements: ["Allow group Operators to manage instance-family in compartment sandbox"],
            description: "d"
        )
        let policy = try await client.send(OCI.CreatePolicy(details))
        #expect(policy.lifecycleState == .creating)
        setup.clock.advance(by: .seconds(1))
        var change = OCI.UpdatePolicy.Details()
        change.statements = ["allow dynamic-group Hosts to {INSTANCE_READ} in tenancy where request.region = 'phx'"]
        #expect(try await client.send(OCI.UpdatePolicy(id: policy.id, change)).statements == change.statements)
        let listed = try await client.pages(OCI.ListPolicies(compartmentId: setup.cloud.tenancy, name: "operators"))
            .all()
        #expect(listed.map(\.id) == [policy.id] && listed.first?.lifecycleState == .active)
        #expect(await setup.cloud.contents == ["Policy operators (ACTIVE)"])
        let again = try await setup.call(
            .post,
            "/policies",
            [
                "compartmentId": .string(setup.cloud.tenancy), "name": "operators", "description": "d",
                "statements": ["Allow group A to use vnics in tenancy"],
            ]
        )
        #expect(again.status == 409)
        _ = try await client.send(OCI.DeletePolicy(id: policy.id))
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.get, "/policies/\(policy.id)").status == 404)
    }

    @Test(arguments: [
        "", "Allow", "Allow group A to manage instances", "Allow group A to own instances in tenancy",
        "Allow group A manage instances in tenancy", "Allow group A to manage instances in compartment",
        "Allow group A to manage instances in compartment nowhere", "Allow group A to manage in tenancy",
        "Allow somebody to manage instances in tenancy", "Allow group A to manage instances in tenancy where",
        "Allow group A to manage instances in compartment id ocid1.compartment.oc1..x",
    ])
    func `a statement that grants nothing is refused`(statement: String) async throws {
        let body: JSON = [
            "compartmentId": .string(setup.cloud.tenancy), "name": "p", "description": "d",
            "statements": [.string(statement)],
        ]
        #expect(try await setup.call(.post, "/policies", body).code == "InvalidParameter")
    }
}
