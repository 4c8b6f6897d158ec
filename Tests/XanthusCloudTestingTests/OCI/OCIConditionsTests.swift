import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Conditions of simulated OCI")
struct OCIConditionsTests {
    private static let a1 = "VM.Standard.A1.Flex"

    private func launch(_ setup: OCISetup, _ change: (inout JSON) -> Void = { _ in }) async throws
        -> SignedCaller.Answer
    {
        let path = "/subnets\(setup.query)"
        var subnet = try await setup.call(.get, path).json.array?.first?["id"]?.string
        if subnet == nil { subnet = try await setup.subnet(try await setup.vcn()).id }
        var body = try await setup.launch(in: subnet ?? "")
        change(&body)
        return try await setup.call(.post, "/instances", body)
    }

    private func setup(_ change: (inout OCIConditions) -> Void) -> OCISetup {
        var conditions = OCIConditions()
        change(&conditions)
        return OCISetup(conditions: conditions)
    }

    @Test func `a full domain refuses for as long as it is full, and other domains do not`() async throws {
        let setup = setup { $0.capacity = [.full(shape: Self.a1, in: "AD-1", for: .seconds(600))] }
        let refused = try await launch(setup)
        #expect(refused.status == 500 && refused.code == "InternalError" && refused.message == "Out of host capacity.")
        #expect(try await setup.call(.get, "/instances\(setup.query)").json == [])
        #expect(try await launch(setup) { $0["availabilityDomain"] = "Uocm:PHX-AD-2" }.status == 200)
        setup.clock.advance(by: .seconds(590))
        #expect(try await launch(setup).status == 500)
        setup.clock.advance(by: .seconds(10))
        #expect(try await launch(setup).status == 200)
    }

    @Test func `what is left is taken by instances, and given back when they end`() async throws {
        let setup = setup { $0.capacity = [.left(1, shape: Self.a1)] }
        let first = try await launch(setup)
        #expect(try await launch(setup) { $0["availabilityDomain"] = "Uocm:PHX-AD-2" }.code == "InternalError")
        #expect(try await setup.call(.delete, "/instances/\(first.id)").status == 204)
        #expect(try await launch(setup).code == "InternalError")
        setup.clock.advance(by: .seconds(20))
        #expect(try await launch(setup).status == 200)
    }

    @Test func `an omitted fault domain is one that has room`() async throws {
        var conditions = OCIConditions.unlimited
        conditions.capacity = [.full(faultDomain: "FAULT-DOMAIN-1"), .left(1, faultDomain: "FAULT-DOMAIN-2")]
        let setup = OCISetup(conditions: conditions)
        #expect(try await launch(setup) { $0["faultDomain"] = "FAULT-DOMAIN-1" }.status == 500)
        var places: Set<String> = []
        for _ in 0..<2 {
            places.insert(try await launch(setup).json["faultDomain"]?.string ?? "")
        }
        #expect(places == ["FAULT-DOMAIN-2", "FAULT-DOMAIN-3"])
        #expect(try await launch(setup) { $0["faultDomain"] = "FAULT-DOMAIN-2" }.status == 500)
        #expect(try await launch(setup).json["faultDomain"] == "FAULT-DOMAIN-3")
    }

    @Test func `a launch may be accepted and lost, and its work request says why`() async throws {
        let setup = setup { $0.capacity = [.full(shape: Self.a1, disguise: .acceptance)] }
        let instance = try await launch(setup)
        #expect(instance.status == 200 && instance.state == "PROVISIONING")
        let work = "/workRequests/\(try #require(instance.headers[.opcWorkRequestID]))"
        #expect(try await setup.call(.get, "\(work)/errors").json == [])
        setup.clock.advance(by: .seconds(45))
        #expect(try await setup.call(.get, "/instances/\(instance.id)").state == "TERMINATED")
        #expect(try await setup.call(.get, work).json["status"] == "FAILED")
        let error = try await setup.call(.get, "\(work)/errors").json.array?.first
        #expect(error?["message"] == "Out of host capacity.")
        #expect(await setup.cloud.contents.contains { $0.hasPrefix("instance") } == false)
    }

    @Test(arguments: [
        (2026, 6, 14, 4), (2026, 6, 15, 2), (2026, 11, 1, 2),
    ])
    func `the allowance is that of the day`(year: Int, month: Int, day: Int, most: Int) async throws {
        let date = try #require(
            Calendar(identifier: .iso8601).date(
                from: DateComponents(timeZone: .gmt, year: year, month: month, day: day, hour: 12)
            )
        )
        let setup = OCISetup(start: date)
        func launch(_ ocpus: Int) async throws -> SignedCaller.Answer {
            try await self.launch(setup) { $0["shapeConfig"] = ["ocpus": .integer(ocpus)] }
        }
        let refused = try await launch(most + 1)
        #expect(refused.status == 400 && refused.code == "LimitExceeded")
        #expect(
            refused.message == """
                The following service limits were exceeded: standard-a1-memory-count, \
                standard-a1-memory-regional-count, standard-a1-core-count, standard-a1-core-regional-count. Request a \
                service limit increase from the service limits page in the console.\(" ")
                """
        )
        #expect(try await launch(most).status == 200)
        let elsewhere = try await self.launch(setup) { $0["availabilityDomain"] = "Uocm:PHX-AD-2" }
        #expect(
            elsewhere.message?.contains(": standard-a1-memory-regional-count, standard-a1-core-regional-count.") == true
        )
    }

    @Test func `limits of the account's kind, of the conditions, and quotas`() async throws {
        func e4(_ setup: OCISetup) async throws -> SignedCaller.Answer {
            let image = try await setup.image("Canonical-Ubuntu-24.04-2026.09.18-0")
            return try await launch(setup) {
                $0["shape"] = "VM.Standard.E4.Flex"
                $0["sourceDetails"]?["imageId"] = .string(image)
            }
        }
        #expect(try await e4(setup { _ in }).code == "LimitExceeded")
        #expect(try await e4(setup { $0.account = .trial }).status == 200)
        #expect(
            try await e4(setup { $0.limits = ["standard-e4-core-count": 1, "standard-e4-memory-count": 6] }).status
                == 200
        )
        #expect(try await e4(OCISetup(conditions: .unlimited)).status == 200)
        let quota = try await e4(
            setup {
                $0.account = .payAsYouGo
                $0.quotas = ["standard-e4-core-count": 0]
            }
        )
        #expect(quota.status == 400 && quota.code == "QuotaExceeded")
        #expect(quota.message?.contains("standard-e4-core-count in policy 'ocid1.quota.oc1..") == true)
        #expect(quota.message?.hasSuffix("' by 1") == true)
    }

    @Test func `failed launches count for an hour where conditions say so`() async throws {
        let setup = setup {
            $0.capacity = [.full(shape: Self.a1, for: .seconds(30))]
            $0.phantomUsage = .init(after: 2)
        }
        #expect(try await launch(setup).status == 500)
        #expect(try await launch(setup).status == 500)
        let phantom = try await launch(setup)
        #expect(phantom.code == "LimitExceeded" && phantom.message?.contains("standard-a1-core-count") == true)
        setup.clock.advance(by: .seconds(60))
        #expect(try await launch(setup).code == "LimitExceeded")
        setup.clock.advance(by: .seconds(3600))
        #expect(try await launch(setup).status == 200)
    }

    @Test func `shapes are absent where conditions say so, and conditions change`() async throws {
        let setup = setup { $0.absentShapes = [Self.a1: ["AD-1"]] }
        let refused = try await launch(setup)
        #expect(refused.status == 404 && refused.message == "shape \(Self.a1) not found")
        let shapes = try await setup.call(.get, "/shapes\(setup.query)&availabilityDomain=Uocm:PHX-AD-1").json
        #expect(shapes.array?.contains { $0["shape"] == .string(Self.a1) } == false)
        await setup.cloud.change { $0.absentShapes = [:] }
        #expect(try await launch(setup).status == 200)
    }

    @Test func `the production code waits out a shortage in disguise`() async throws {
        let clock = ManualClock()
        let cloud = SimulatedOCI(time: clock.time, conditions: .freeTierOutOfCapacity(for: .seconds(7200)))
        let call = SignedCaller(cloud, clock)
        let root: JSON = .string(cloud.tenancy)
        let vcn = try await call(.post, "/vcns", ["compartmentId": root, "cidrBlocks": ["10.0.0.0/16"]])
        clock.advance(by: .seconds(1))
        let subnet = try await call(
            .post,
            "/subnets",
            ["compartmentId": root, "vcnId": .string(vcn.id), "cidrBlock": "10.0.1.0/24"]
        )
        clock.advance(by: .seconds(1))
        let spec = ServerSpec(
            name: "blog",
            type: ServerType.ID(Self.a1),
            network: NetworkAttachment(subnet: .init(subnet.id)),
            idempotencyToken: "once"
        )
        let error = await #expect(throws: CloudError.self) { try await cloud.provider.createServer(spec) }
        #expect(error?.code == .outOfCapacity)
        clock.advance(by: .seconds(7200))
        #expect(try await cloud.provider.wait(for: try await cloud.provider.createServer(spec)).status == .running)
    }
}
