import Foundation
import Testing

@testable import XanthusCloud

@Suite("Hetzner's public addresses")
struct HetznerAddressOperationTests {
    @Test(
        arguments: [
            (Hetzner.CreatePrimaryIP(name: "", type: .ipv4, at: .location("nbg1")), "name"),
            (Hetzner.UpdatePrimaryIP(id: 1, name: ""), "name"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1/32", to: nil), "ip"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.01", to: nil), "ip"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "2001:db8::1%eth0", to: nil), "ip"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: ""), "dnsPointer"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: "a b.example"), "dnsPointer"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: "a..example"), "dnsPointer"),
            (Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: "-a.example"), "dnsPointer"),
            (
                Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "::1", to: String(repeating: "a", count: 64) + ".example"),
                "dnsPointer"
            ),
            (Hetzner.CreateFloatingIP(name: "", type: .ipv6, at: .server(1)), "name"),
            (Hetzner.UpdateFloatingIP(id: 1, name: ""), "name"),
            (Hetzner.ChangeFloatingIPDNSPtr(id: 1, ip: "there", to: nil), "ip"),
        ] as [(any Hetzner.Operation, String)]
    )
    func `what is outside the grammar is refused by its field`(operation: any Hetzner.Operation, field: String) {
        #expect { try operation.check() } throws: { ($0 as? ConfigurationError)?.field == field }
    }

    @Test func `a floating IP without a name is not taken twice`() {
        #expect(Hetzner.CreateFloatingIP(name: "a", type: .ipv4, at: .server(1)).request.isRepeatable)
        #expect(!Hetzner.CreateFloatingIP(name: nil, type: .ipv4, at: .server(1)).request.isRepeatable)
    }

    @Test func `no name in DNS is written as null`() throws {
        let body = try #require(Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: nil).request.body)
        #expect(try String(decoding: JSONEncoder().encode(body), as: UTF8.self).contains(#""dns_ptr":null"#))
    }

    @Test(
        arguments: [
            (#""assignee_type":"server","assignee_id":7"#, 7), (#""assignee_type":"server","assignee_id":"7""#, 7),
            (#""assignee_type":"unassigned","assignee_id":null"#, nil),
            // As it was until 2026-08-01, as it may become, and with less than there is.
            (#""assignee_type":"server","assignee_id":null"#, nil),
            (#""assignee_type":"load_balancer","assignee_id":7"#, nil),
            (#""labels":null"#, nil),
        ] as [(String, Int?)]
    )
    func `a primary IP tells which server has it`(fields: String, server: Int?) throws {
        let text = #"{"primary_ip":{"id":1,"name":"a","type":"ipv4","ip":"192.0.2.1",\#(fields)}}"#
        let address = try Hetzner.GetPrimaryIP.response(from: Data(text.utf8))
        #expect(address.server?.rawValue == server)
    }
}
