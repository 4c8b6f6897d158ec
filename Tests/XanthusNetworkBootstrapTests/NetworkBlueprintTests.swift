import Testing
import XanthusCloud

@testable import XanthusNetworkBootstrap

@Suite("Network blueprints")
struct NetworkBlueprintTests {
    @Test func `the K3s preset opens SSH and the API to the given sources alone`() throws {
        let office = try CIDR("203.0.113.0/24")

        let blueprint = NetworkBlueprint.k3s(admin: [office])

        try blueprint.validate()
        for rule in blueprint.ingress {
            switch rule.ports?.lowerBound {
            case 22, 6443: #expect(rule.sources == [office])
            case 80, 443, nil: #expect(rule.sources == [.allIPv4, .allIPv6])
            default: Issue.record("\(rule) was not asked for")
            }
        }
        #expect(blueprint.ingress.compactMap(\.ports?.lowerBound) == [22, 6443, 80, 443])
    }

    @Test func `without sources nobody gets in by SSH`() {
        let ports = NetworkBlueprint.k3s(admin: []).ingress.compactMap(\.ports?.lowerBound)
        #expect(ports == [80, 443])
    }

    @Test(arguments: [
        ("subnetRange", "10.0.0.0/16", "10.1.0.0/24"), ("subnetRange", "10.0.0.0/24", "10.0.0.0/16"),
        ("subnetRange", "10.0.0.0/16", "10.0.0.0/31"), ("addressRange", "10.0.0.0/8", "10.0.0.0/24"),
        ("addressRange", "fd00::/48", "10.0.0.0/24"),
    ])
    func `address ranges that no cloud takes are refused`(field: String, range: String, subnet: String) throws {
        var blueprint = NetworkBlueprint.k3s(admin: [])
        blueprint.addressRange = try CIDR(range)
        blueprint.subnetRange = try CIDR(subnet)
        #expect { try blueprint.validate() } throws: { ($0 as? ConfigurationError)?.field == field }
    }

    @Test(arguments: ["", "with space", "línea", String(repeating: "x", count: 129)])
    func `impossible names are refused`(name: String) {
        var blueprint = NetworkBlueprint.k3s(admin: [])
        blueprint.names.filter = name
        #expect { try blueprint.validate() } throws: { ($0 as? ConfigurationError)?.field == "names.filter" }
    }

    @Test func `tags that one of the clouds refuses are refused`() {
        var blueprint = NetworkBlueprint.k3s(admin: [])
        blueprint.ownership = Ownership(stack: "two words")
        #expect(throws: ConfigurationError.self) { try blueprint.validate() }
    }
}
