import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Lists of simulated OCI")
struct OCIListTests {
    private let setup = OCISetup()

    private func names(_ query: String) async throws -> [String] {
        try await setup.call(.get, "/vcns\(setup.query)\(query)").names
    }

    @Test func `they are filtered, sorted, and of one compartment`() async throws {
        for name in ["b", "a", "c"] { _ = try await setup.vcn(name) }
        #expect(try await names("") == ["c", "a", "b"])
        #expect(try await names("&sortOrder=ASC") == ["b", "a", "c"])
        #expect(try await names("&sortBy=DISPLAYNAME") == ["a", "b", "c"])
        #expect(try await names("&sortBy=DISPLAYNAME&sortOrder=DESC") == ["c", "b", "a"])
        #expect(try await names("&displayName=a") == ["a"])
        #expect(try await names("&lifecycleState=TERMINATING") == [])
        #expect(try await setup.call(.get, "/vcns?compartmentId=\(setup.cloud.tenancy)").names == [])
        #expect(try await setup.call(.get, "/vcns").code == "MissingParameter")
        #expect(try await setup.call(.get, "/vcns?compartmentId=ocid1.compartment.oc1..x").status == 404)
        #expect(try await setup.call(.get, "/vcns\(setup.query)&sortBy=MOOD").status == 400)
    }

    @Test func `a page goes on behind the last one even if things are deleted meanwhile`() async throws {
        var ids: [String] = []
        for name in ["e", "d", "c", "b", "a"] { ids.append(try await setup.vcn(name)["id"]?.string ?? "") }
        let first = try await setup.call(.get, "/vcns\(setup.query)&limit=2")
        #expect(first.names == ["a", "b"])
        let token = try #require(
            first.headers[.opcNextPage]?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        )
        #expect(try await setup.call(.delete, "/vcns/\(ids[4])").status == 204)
        setup.clock.advance(by: .seconds(1))
        let second = try await setup.call(.get, "/vcns\(setup.query)&limit=3&page=\(token)")
        #expect(second.names == ["c", "d", "e"])
        #expect(second.headers[.opcNextPage] == nil)
    }

    @Test(arguments: [
        ("limit=0", "InvalidParameter"), ("limit=1001", "InvalidParameter"), ("page=x", "PaginationTokenFormat"),
    ])
    func `bounds and tokens are checked`(query: String, code: String) async throws {
        let answer = try await setup.call(.get, "/vcns\(setup.query)&\(query)")
        #expect(answer.status == 400 && answer.code == code)
    }

    @Test func `images are the three newest of each kind, and older ones still exist`() async throws {
        let path = "/images\(setup.query)&operatingSystem=Canonical%20Ubuntu&operatingSystemVersion=24.04"
        let all = try await setup.call(.get, path).names
        #expect(all.count == 6)
        let arm = try await setup.call(.get, path + "&shape=VM.Standard.A1.Flex").names
        #expect(arm == ["09.18", "08.20", "07.16"].map { "Canonical-Ubuntu-24.04-aarch64-2026.\($0)-0" })
        let world = OCIWorld(now: setup.clock.date, durations: OCIDurations())
        let id = try #require(world.catalogue.images.first { !$0.isListed }?.id)
        #expect(try await setup.call(.get, "/images/\(id)").status == 200)
        #expect(try await setup.call(.get, "/images/ocid1.image.oc1.phx.x").status == 404)
    }

    @Test func `shapes differ between domains and fit images`() async throws {
        func shapes(_ query: String) async throws -> [String] {
            let answer = try await setup.call(.get, "/shapes\(setup.query)\(query)")
            return (answer.json.array ?? []).compactMap { $0["shape"]?.string }
        }
        #expect(try await shapes("&availabilityDomain=Uocm:PHX-AD-3").contains("VM.Standard.E2.1.Micro"))
        #expect(try await shapes("&availabilityDomain=Uocm:PHX-AD-1").contains("VM.Standard.E2.1.Micro") == false)
        #expect(try await shapes("&imageId=\(setup.image())") == ["VM.Standard.A1.Flex"])
        #expect(try await shapes("&availabilityDomain=PHX-AD-1") == [])
    }
}
