import Testing
import XanthusCloud

@testable import XanthusNetworkBootstrap

@Suite("Ingress rules")
struct IngressRuleTests {
    @Test(arguments: [(0, nil), (-1, nil), (65_536, nil), (80, 79), (80, 65_536), (0, 80)] as [(Int, Int?)])
    func `impossible ports are refused`(port: Int, last: Int?) {
        #expect { try IngressRule(.tcp, port: port, through: last, from: [.allIPv4]) } throws: { error in
            (error as? ConfigurationError)?.field == "port"
        }
    }

    @Test func `a rule needs sources, a short note, and ports only where there are any`() {
        #expect(throws: ConfigurationError.self) { try IngressRule(.tcp, port: 22, from: []) }
        #expect(throws: ConfigurationError.self) { try IngressRule(.icmp, port: 22, from: [.allIPv4]) }
        #expect(throws: ConfigurationError.self) { try IngressRule.icmp(from: []) }
        let note = String(repeating: "x", count: 256)
        #expect(throws: ConfigurationError.self) { try IngressRule.icmp(from: [.allIPv4], note: note) }
    }

    @Test func `only what nobody lets in is missing`() throws {
        let office = try CIDR("203.0.113.0/24")
        let home = try CIDR("198.51.100.7/32")
        let present = [
            try IngressRule(.tcp, port: 20, through: 30, from: [office]),
            try IngressRule(.udp, port: 53, from: [.allIPv4]),
        ]
        let wanted = [
            try IngressRule(.tcp, port: 22, from: [CIDR("203.0.113.9/32"), home], note: "SSH"),
            try IngressRule(.tcp, port: 30, through: 31, from: [office]),
            try IngressRule(.udp, port: 53, from: [home]),
            try IngressRule.icmp(from: [home]),
        ]

        let missing = present.missing(of: wanted)

        #expect(
            missing == [
                try IngressRule(.tcp, port: 22, from: [home], note: "SSH"),
                try IngressRule(.tcp, port: 30, through: 31, from: [office]),
                try IngressRule.icmp(from: [home]),
            ]
        )
        #expect((present + missing).missing(of: wanted).isEmpty)
    }
}
