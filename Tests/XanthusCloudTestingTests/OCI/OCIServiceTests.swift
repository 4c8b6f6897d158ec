import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Services of simulated OCI")
struct OCIServiceTests {
    private let setup = OCISetup()

    @Test func `what is not simulated names itself`() async throws {
        let answer = try await setup.call(.get, "/volumeGroups?x=1")
        #expect(answer.status == 501 && answer.code == "MethodNotImplemented")
        #expect(answer.message == "This operation is not simulated: GET /20160918/volumeGroups?x=1")
        #expect(try await setup.call(.patch, "/vcns", [:]).status == 501)
    }

    @Test(arguments: [
        ("iaas.us-phoenix-1.oraclecloud.com", "/shapes", 200), ("iaas.us-phoenix-1.oraclecloud.com", "/regions", 501),
        ("identity.us-phoenix-1.oci.oraclecloud.com", "/regions", 200),
        ("identity.us-phoenix-1.oci.oraclecloud.com", "/shapes", 501),
        ("iaas.us-ashburn-1.oraclecloud.com", "/shapes", 501), ("localhost:80", "/regions", 200),
    ])
    func `a host of Oracle's answers for its own service and region`(host: String, path: String, status: Int)
        async throws
    {
        var call = setup.call
        call.authority = host
        #expect(try await call(.get, path == "/regions" ? path : path + setup.query).status == status)
    }

    @Test func `request ids continue the caller's`() async throws {
        let path = "/vcns\(setup.query)"
        let answer = try await setup.call(.get, path, headers: [.opcRequestID: "MINE"])
        let segments = answer.headers[.opcRequestID]?.split(separator: "/") ?? []
        #expect(segments.count == 3 && segments.first == "MINE")
        let others = [try await setup.call(.get, path), try await setup.call(.get, "/nothing")]
        #expect(Set(others.map { $0.headers[.opcRequestID] }).count == 2)
        #expect(others.allSatisfy { $0.headers[.opcRequestID]?.count == 98 && $0.headers[.date] != nil })
    }

    @Test func `identity knows its one tenancy`() async throws {
        let cloud = setup.cloud
        let tenancy = try await setup.call(.get, "/tenancies/\(cloud.tenancy)").json
        #expect(tenancy["homeRegionKey"] == "PHX")
        #expect(try await setup.call(.get, "/tenancies/ocid1.tenancy.oc1..x").status == 404)
        #expect(try await setup.call(.get, "/users/\(cloud.user)").json["lifecycleState"] == "ACTIVE")
        #expect(try await setup.call(.get, "/users/ocid1.user.oc1..x").status == 404)
        let subscriptions = try await setup.call(.get, "/tenancies/\(cloud.tenancy)/regionSubscriptions").json.array
        #expect(subscriptions?.filter { $0["isHomeRegion"] == true }.map { $0["regionName"] } == ["us-phoenix-1"])
        let root = "/compartments?compartmentId=\(cloud.tenancy)"
        #expect(try await setup.call(.get, root).json.array?.map { $0["id"] } == [.string(cloud.compartment)])
        let child = "/compartments?compartmentId=\(cloud.compartment)"
        #expect(try await setup.call(.get, child).json == [])
        let faults = "/faultDomains\(setup.query)"
        #expect(try await setup.call(.get, faults).code == "MissingParameter")
        #expect(try await setup.call(.get, faults + "&availabilityDomain=Uocm:PHX-AD-1").json.array?.count == 3)
    }
}
