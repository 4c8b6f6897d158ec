import Testing

@testable import XanthusCloud

@Suite("OCI region directory")
struct OCIRegionDirectoryTests {
    private static let atlantis =
        #"{"regionIdentifier":"EU-atlantis-1","regionKey":"ATL","realmKey":"OC77","realmDomainComponent":"deep.example"}"#

    private func find(
        _ name: String,
        _ variables: [String: String] = [:],
        file: String? = nil
    ) throws -> (OCIRegion, DiscoveryReport) {
        let home = try TemporaryDirectory()
        if let file { try home.write(file, to: ".oci/regions-config.json") }
        var report = DiscoveryReport()
        let region = try OCIRegionDirectory(Environment(variables, homeDirectory: home.path))
            .region(.init(field: "region", text: name, source: "line 4"), &report)
        return (region, report)
    }

    @Test(arguments: ["eu-atlantis-1", " ATL "])
    func `knows regions of the file and of the variable, by id and letters`(name: String) throws {
        for (region, report) in [
            try find(name, file: "[\(Self.atlantis)]"), try find(name, ["OCI_REGION_METADATA": Self.atlantis]),
        ] {
            #expect(OCI.Service.core.host(in: region) == "iaas.eu-atlantis-1.deep.example")
            #expect(region.realm == "oc77")
            #expect(region.code == "atl")
            #expect(report.warnings.isEmpty)
        }
    }

    @Test
    func `asks its own table first, then the file, then the variable`() throws {
        // A broken source for what nobody needs is nobody's business.
        #expect(try find("phx", ["OCI_REGION_METADATA": "?"], file: "?").0.domain == "oraclecloud.com")
        let other = Self.atlantis.replacing("deep", with: "high")
        let both = try find("atl", ["OCI_REGION_METADATA": other], file: "[\(Self.atlantis)]")
        #expect(both.0.domain == "deep.example")
    }

    @Test
    func `falls back to the default realm, and then to the commercial one, with a warning`() throws {
        let (named, _) = try find("eu-atlantis-1", ["OCI_DEFAULT_REALM": "oraclecloud8.com"])
        #expect(named.domain == "oraclecloud8.com")
        let (region, report) = try find("us-pheonix-1")
        #expect(region.domain == "oraclecloud.com")
        #expect(report.warnings.count == 1)
        #expect(report.warnings.first?.hasPrefix("region (line 4): 'us-pheonix-1'") == true)
        #expect(report.warnings.first?.contains("us-phoenix-1") == true)
        let (dotted, _) = try find("x.example.com", ["OCI_DEFAULT_REALM": "oraclecloud8.com"])
        #expect(dotted.domain == "x.example.com")
    }
}
