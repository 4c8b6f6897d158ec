import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Other regions of simulated OCI")
struct OCIElsewhereTests {
    private let setup = OCISetup()

    /// A client in another region, over the door in process.
    private func client(in region: String) throws -> OCI.Client {
        let cloud = setup.cloud
        let credentials = try OCICredentials(
            tenancy: cloud.tenancy,
            user: cloud.user,
            region: OCIRegion(region),
            privateKey: cloud.key
        )
        let client = ClientConfiguration(transport: cloud.transport, time: setup.clock.time)
        return OCI.Client(credentials, configuration: OCIConfiguration(client: client))
    }

    @Test func `a subscribed region knows the tenancy and holds nothing of it`() async throws {
        _ = try await setup.vcn()
        let client = try client(in: "us-ashburn-1")
        let domains = try await client.send(OCI.ListAvailabilityDomains(compartmentId: setup.compartment))
        #expect(domains.map(\.name).sorted() == (1...3).map { "Uocm:US-ASHBURN-AD-\($0)" })
        #expect(try await client.send(OCI.GetTenancy(id: setup.cloud.tenancy)).homeRegionKey == "PHX")
        #expect(try await client.pages(OCI.ListVcns(compartmentId: setup.compartment)).all().isEmpty)
        #expect(try await client.pages(OCI.ListInstances(compartmentId: setup.compartment)).all().isEmpty)
    }

    @Test func `changes of identity go to the home region, from wherever the client is`() async throws {
        var caller = setup.call
        caller.authority = "identity.us-ashburn-1.oci.oraclecloud.com"
        let body: JSON = ["compartmentId": .string(setup.cloud.tenancy), "name": "child", "description": "d"]
        let refused = try await caller(.post, "/compartments", body)
        #expect(refused.status == 403 && refused.code == "NotAllowed")
        #expect(
            refused.message == "Please go to your home region PHX to execute CREATE, UPDATE and DELETE operations"
        )
        let made = try await client(in: "us-ashburn-1").send(
            OCI.CreateCompartment(.init(compartmentId: setup.cloud.tenancy, name: "child", description: "d"))
        )
        #expect(made.name == "child")
    }

    @Test func `a region that the tenancy is not subscribed to does not know who asks`() async throws {
        var caller = setup.call
        caller.authority = "identity.eu-frankfurt-1.oci.oraclecloud.com"
        #expect(try await caller(.get, "/regions").status == 401)
        let home = setup.cloud.provider.client
        let subscription = try await home.send(
            OCI.CreateRegionSubscription(tenancyId: setup.cloud.tenancy, .init(regionKey: "FRA"))
        )
        #expect(subscription.status == .inProgress && !subscription.isHomeRegion)
        #expect(try await caller(.get, "/regions").status == 401)
        setup.clock.advance(by: .seconds(60))
        #expect(try await caller(.get, "/regions").status == 200)
        let all = try await home.send(OCI.ListRegionSubscriptions(tenancyId: setup.cloud.tenancy))
        #expect(all.map(\.regionKey) == ["PHX", "IAD", "FRA"] && all.allSatisfy { $0.status == .ready })
    }

    @Test func `a subscription that is repeated with its retry token is the same one`() async throws {
        func subscribe(_ token: String) async throws -> SignedCaller.Answer {
            let path = "/tenancies/\(setup.cloud.tenancy)/regionSubscriptions"
            return try await setup.call(.post, path, ["regionKey": "FRA"], headers: [.opcRetryToken: token])
        }
        let (first, again) = (try await subscribe("once"), try await subscribe("once"))
        #expect(first.status == 200 && again.status == 200 && first.json == again.json)
        #expect(first.json["id"] == nil)
        #expect(try await subscribe("twice").status == 409)
    }
}
