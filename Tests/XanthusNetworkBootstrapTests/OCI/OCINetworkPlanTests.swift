import Testing
import XanthusCloud

@testable import XanthusNetworkBootstrap

@Suite("Steps to a network on OCI")
struct OCINetworkPlanTests {
    private let blueprint = NetworkBlueprint(
        ingress: [IngressRule(unchecked: .tcp, ports: 443...443, from: [.allIPv4, .allIPv6], note: "")]
    )
    private let names = OCINetworkNames(.init(), region: "us-phoenix-1")

    private func part(_ kind: NetworkResource.Kind, _ name: String) -> NetworkResource {
        NetworkResource(kind: kind, id: .init("id of \(kind)"), name: name, isOurs: true)
    }

    /// A network with nothing missing.
    private var complete: [NetworkResource.Kind: NetworkResource] {
        var parts = [
            part(.vcn, "xanthus-vcn-us-phoenix-1"), part(.internetGateway, "xanthus-internet-gateway"),
            part(.routeTable, "Default Route Table"), part(.securityList, "xanthus-security-list"),
            part(.subnet, "xanthus-public-subnet-us-phoenix-1"),
        ]
        parts[0].addressRange = NetworkBlueprint.defaultAddressRange
        parts[2].links = [parts[1].id]
        parts[3].ingress = [IngressRule(unchecked: .tcp, ports: 443...443, from: [.allIPv4], note: "")]
        parts[4].links = [parts[2].id, parts[3].id]
        return Dictionary(uniqueKeysWithValues: parts.map { ($0.kind, $0) })
    }

    private var foreign: [NetworkResource.Kind: NetworkResource] {
        complete.mapValues { part in
            var part = part
            part.isOurs = false
            return part
        }
    }

    private func steps(_ parts: [NetworkResource.Kind: NetworkResource]) throws -> [NetworkStep] {
        try OCINetworkPlan(
            observation: NetworkObservation(resources: Array(parts.values)),
            blueprint: blueprint,
            names: names
        ).steps()
    }

    private func actions(_ parts: [NetworkResource.Kind: NetworkResource]) throws -> [String] {
        try steps(parts).map { "\($0.action.rawValue) \($0.kind)" }
    }

    private func removals(_ parts: [NetworkResource.Kind: NetworkResource]) -> [String] {
        OCINetworkTeardown(observation: NetworkObservation(resources: Array(parts.values))).steps()
            .map { "\($0.action.rawValue) \($0.kind)" }
    }

    @Test func `from nothing everything is made, with as little waiting as can be`() throws {
        let steps = try steps([:])

        let after = Dictionary(uniqueKeysWithValues: steps.map { ($0.kind, $0.after) })
        let ids = Dictionary(uniqueKeysWithValues: steps.map { ($0.kind, $0.id) })
        #expect(ids[.vcn] == "make vcn xanthus-vcn-us-phoenix-1")
        #expect(after[.vcn] == [])
        #expect(after[.internetGateway] == [try #require(ids[.vcn])])
        #expect(after[.securityList] == [try #require(ids[.vcn])])
        #expect(after[.routeTable] == [try #require(ids[.internetGateway])])
        #expect(after[.subnet] == [try #require(ids[.securityList])])
    }

    @Test func `where everything is in place nothing is done, whoever made it`() throws {
        #expect(try steps(complete).isEmpty)
        #expect(try steps(foreign).isEmpty)
    }

    @Test func `what is missing is made`() throws {
        var parts = complete
        parts[.subnet] = nil
        #expect(try actions(parts) == ["make subnet"])
        parts = complete
        parts[.internetGateway] = nil
        parts[.routeTable]?.links = []
        #expect(try actions(parts) == ["make internet gateway", "change route table"])
    }

    @Test func `a list of ours gets the rules it lacks`() throws {
        var parts = complete
        parts[.securityList]?.ingress = []
        #expect(try actions(parts) == ["change security list"])
    }

    @Test(arguments: [NetworkResource.Kind.vcn, .internetGateway, .routeTable, .securityList, .subnet])
    func `a foreign part that does not serve is refused, never changed`(kind: NetworkResource.Kind) throws {
        var parts = complete
        parts[kind]?.isOurs = false
        switch kind {
        case .vcn: parts[.subnet] = nil
        case .routeTable: parts[kind]?.links = []
        case .securityList: parts[kind]?.ingress = []
        default: parts[kind]?.flaw = "It is broken."
        }
        #expect { try steps(parts) } throws: { ($0 as? CloudError)?.code == .conflict }
    }

    @Test func `a network without room for the subnet is refused`() throws {
        var parts = complete
        parts[.subnet] = nil
        parts[.vcn]?.addressRange = try CIDR("192.168.0.0/16")
        #expect { try steps(parts) } throws: { "\($0)".contains("Choose another subnetRange") }
    }

    @Test func `removal lets go of the servers first and of the network last`() {
        let order = [
            "remove subnet", "remove security list", "release route table", "remove internet gateway", "remove vcn",
        ]
        #expect(removals(complete) == order)
    }

    @Test func `what is foreign stays, and what it needs`() {
        var parts = complete
        parts[.subnet]?.isOurs = false
        #expect(removals(parts).isEmpty)
        parts = complete
        parts[.internetGateway]?.isOurs = false
        #expect(removals(parts) == ["remove subnet", "remove security list"])
        #expect(removals(foreign).isEmpty)
    }

    @Test func `a rule for IPv6 alone is refused, since it would let nobody in`() {
        let rule = IngressRule(unchecked: .tcp, ports: 22...22, from: [.allIPv6], note: "SSH")
        #expect(throws: ConfigurationError.self) { try OCISecurityRules.check([rule]) }
    }

    @Test func `rules survive the way to Oracle's words and back`() throws {
        let rules = [
            try IngressRule(.tcp, port: 22, from: [CIDR("203.0.113.0/24")], note: "SSH"),
            try IngressRule(.udp, port: 1000, through: 2000, from: [.allIPv4]),
            try IngressRule.icmp(from: [.allIPv4], note: "ping"),
        ]
        #expect(OCISecurityRules.ingress(OCISecurityRules.wire(rules)) == rules)
    }

    @Test func `what a foreign rule does not quite let in is not counted`() {
        var stateless = OCI.IngressRule("6", from: "0.0.0.0/0")
        stateless.isStateless = true
        var discovery = OCI.IngressRule("1", from: "0.0.0.0/0")
        discovery.icmpOptions = OCI.IcmpOptions(type: 3, code: 4)
        var fromLowPorts = OCI.IngressRule("17", from: "0.0.0.0/0")
        fromLowPorts.udpOptions = OCI.PortOptions(destination: 53...53)
        fromLowPorts.udpOptions?.sourcePortRange = OCI.PortRange(min: 1, max: 1023)
        #expect(OCISecurityRules.ingress([stateless, discovery, fromLowPorts]).isEmpty)
        let all = OCISecurityRules.ingress([OCI.IngressRule("all", from: "10.0.0.0/16")])
        #expect(all.map(\.transport) == [.tcp, .udp, .icmp])
    }

    @Test func `retry tokens follow from what is asked`() throws {
        func token(_ name: String, _ generation: Int) throws -> String {
            var details = OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"])
            details.displayName = name
            details.freeformTags = Ownership(stack: "blog", extra: ["a": "1", "b": "2"]).tags
            return try OCIRetryToken.token(for: details, generation: generation)
        }
        #expect(try token("x", 0) == token("x", 0))
        #expect(try Set([token("x", 0), token("y", 0), token("x", 1)]).count == 3)
        #expect(try token("x", 0).utf8.count == 64)
    }

    @Test func `steps on two parts of one name are two`() {
        var twin = part(.subnet, "blog")
        twin.id = .init("another id")
        let steps = [NetworkStep(.remove, part(.subnet, "blog")), NetworkStep(.remove, twin)]
        #expect(steps[0].id != steps[1].id)
        #expect(steps.map(\.description) == ["remove subnet blog", "remove subnet blog"])
    }
}
