import Testing

@testable import XanthusCloud

@Suite("OCI region")
struct OCIRegionTests {
    @Test
    func `table is whole and unambiguous`() {
        #expect(OCIRegion.all.count == 85)
        #expect(Set(OCIRegion.all.map(\.realm)).count == 20)
        #expect(Set(OCIRegion.all.map(\.id)).count == 85)
        #expect(Set(OCIRegion.all.map(\.code)).count == 85)
        #expect(OCIRegion.all.filter { $0.realm == "oc1" }.count == 46)
        #expect(OCIRegion.all.allSatisfy { $0.code?.utf8.count == 3 })
    }

    @Test(arguments: OCIRegion.all)
    func `is found by id and by letters, in capitals or not`(region: OCIRegion) throws {
        let code = try #require(region.code)
        #expect(try OCIRegion(region.id.rawValue) == region)
        #expect(try OCIRegion(code.uppercased()) == region)
        // What is known must be well-formed too, or a new neighbour of it could not be named.
        #expect(try OCIRegion(region.id.rawValue + "9", defaultDomain: "example.com").domain == "example.com")
    }

    @Test(
        arguments: [
            ("us-phoenix-1", "iaas.us-phoenix-1.oraclecloud.com", "identity.us-phoenix-1.oci.oraclecloud.com"),
            ("eu-madrid-2", "iaas.eu-madrid-2.oraclecloud.eu", "identity.eu-madrid-2.oci.oraclecloud.eu"),
            ("LTN", "iaas.uk-gov-london-1.oraclegovcloud.uk", "identity.uk-gov-london-1.oci.oraclegovcloud.uk"),
        ]
    )
    func `knows where its services answer`(name: String, core: String, identity: String) throws {
        let region = try OCIRegion(name)
        #expect(OCI.Service.core.host(in: region) == core)
        #expect(OCI.Service.identity.host(in: region) == identity)
    }

    @Test
    func `takes a new region at the caller's word`() throws {
        let region = try OCIRegion("EU-Atlantis-1", defaultDomain: "oraclecloud.com")
        #expect(OCI.Service.core.host(in: region) == "iaas.eu-atlantis-1.oraclecloud.com")
        #expect(region.code == nil)
        #expect(region.realm == nil)
        #expect(try OCIRegion("phx").doubt == nil)
    }

    @Test(
        arguments: [
            ("us-pheonix-1", "there are us-phoenix-1"), ("us-phoenix-2", "us-phoenix-1"), ("eu-zürich-1", nil),
            ("eu-atlantis-1", "eu-zurich-1"), ("qq-atlantis-1", ""),
        ]
    )
    func `takes an unknown region for a new one as Oracle does, and names the neighbours`(
        name: String,
        neighbours: String?
    ) throws {
        guard let neighbours else {
            #expect(throws: ConfigurationError.self) { try OCIRegion(name) }
            return
        }
        let region = try OCIRegion(name)
        #expect(OCI.Service.core.host(in: region) == "iaas.\(name).oraclecloud.com")
        let doubt = try #require(region.doubt)
        #expect(doubt.contains("'\(name)' is in no table"))
        #expect(doubt.contains(neighbours))
        #expect(doubt.contains("slip") == !neighbours.isEmpty)
    }

    @Test
    func `takes a name with a dot for the end of the host names`() throws {
        let region = try OCIRegion("Cell.Example.com")
        #expect(OCI.Service.core.host(in: region) == "iaas.cell.example.com")
        #expect(OCI.Service.identity.host(in: region) == "identity.cell.example.com")
        #expect(region.doubt?.contains("end of the host names") == true)
    }

    @Test(
        arguments: [
            "", "xyz", "phoenix", "us-phoenix", "us_phoenix_1", "us-phoenix-1.evil.com/", "us-phoenix-1/",
            "u-phoenix-1",
            "a..b", ".", "x.y:80",
            "us--1", "-phoenix-1", "us-phoenix-", "us-phoenix-1a", "us-ph0enix-1", "üs-phoenix-1", "us-phoenix-１",
        ]
    )
    func `refuses what is no region, whatever the caller says`(name: String) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try OCIRegion(name, defaultDomain: "oraclecloud.com")
        }
        #expect(error.rule.contains("neither"))
    }

    @Test(arguments: ["com", "evil.com/", "a..b", "", "https://x.y", "x.y:80"])
    func `refuses a domain that is none`(domain: String) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try OCIRegion("eu-atlantis-1", defaultDomain: domain)
        }
        #expect(error.field == "OCI_DEFAULT_REALM")
    }
}
