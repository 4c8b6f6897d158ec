import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI limits")
struct OCILimitTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }
    private let micro = "standard-e2-micro-core-count"

    @Test func `limits come with what is left of them, for each domain where that is the scope`() async throws {
        _ = try await setup.launched()
        let limits = try await client.limitUsage(
            of: "compute",
            named: ["standard-a1-core-count", "standard-a1-core-regional-count"],
            tenancy: setup.cloud.tenancy
        )
        let regional = try #require(limits.first { $0.definition.scopeType == .region })
        #expect(regional.availabilityDomain == nil && regional.availability?.used == 1)
        #expect(limits.filter { $0.definition.scopeType == .availabilityDomain }.count == 3)
        let first = try #require(limits.first { $0.availabilityDomain == "Uocm:PHX-AD-1" })
        #expect(first.limit == 2 && first.availability?.used == 1 && first.availability?.available == 1)
        let second = try #require(limits.first { $0.availabilityDomain == "Uocm:PHX-AD-2" })
        #expect(second.availability?.used == 0)
    }

    @Test func `one that is not told of is no error`() async throws {
        let untold = try await client.limitUsage(
            of: "compute",
            named: ["custom-image-count"],
            tenancy: setup.cloud.tenancy
        )
        #expect(untold.map(\.limit) == [100] && untold.first?.availability == nil)
        let services = try await client.pages(OCI.ListServices(compartmentId: setup.cloud.tenancy)).all()
        #expect(services.map(\.name) == ["block-storage", "compute", "vcn"])
    }

    @Test(arguments: [
        ("compute", "standard-a1-core-count", nil, 400),
        ("compute", "standard-a1-core-regional-count", "PHX-AD-1", 400),
        ("compute", "unknown", nil, 404), ("vcn", "standard-a1-core-count", "PHX-AD-1", 404),
        ("compute", "standard-a1-core-count", "PHX-AD-1", 200), ("vcn", "vcn-count", nil, 200),
    ])
    func `a domain is given exactly where it is the scope`(service: String, limit: String, domain: String?, status: Int)
        async throws
    {
        let call = OCI.GetResourceAvailability(
            serviceName: service,
            limitName: limit,
            compartmentId: setup.cloud.tenancy,
            availabilityDomain: domain.map { "Uocm:\($0)" }
        )
        do {
            _ = try await client.send(call)
            #expect(status == 200)
        } catch let error as CloudError {
            #expect(error.httpStatus == status)
        }
    }

    @Test func `conditions and quotas count`() async throws {
        await setup.cloud.change {
            $0.limits["vcn-count"] = 9
            $0.quotas["vcn-count"] = 3
        }
        _ = try await setup.vcn()
        let vcns = try #require(
            try await client.limitUsage(of: "vcn", named: ["vcn-count"], tenancy: setup.cloud.tenancy).first
        )
        #expect(vcns.limit == 9 && vcns.availability?.available == 2 && vcns.availability?.effectiveQuotaValue == 3)
    }
}
