import Foundation
import Testing

@testable import XanthusCloud

@Suite("Numbers in Hetzner's answers that are written as text")
struct HetznerNumberTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test(arguments: ["7", #""7""#])
    func `are read like others`(number: String) throws {
        let subject = #"{"id":\#(number),"type":"server"}"#
        let action = #"{"id":1,"command":"a","status":"running","resources":[\#(subject)]}"#
        #expect(try decode(Hetzner.Action.self, action).resources?.first?.id == 7)
        let certificate = #"{"id":1,"name":"a","used_by":[\#(subject)]}"#
        #expect(try decode(Hetzner.Certificate.self, certificate).usedBy?.first?.id == 7)
        let member = #"{"id":\#(number),"type":"server","ip":"10.0.0.2","status":"ok"}"#
        #expect(try decode(Hetzner.NetworkMember.self, member).server == 7)
        let address = #"{"id":1,"name":"a","type":"ipv4","ip":"192.0.2.1","assignee_id":\#(number)}"#
        #expect(try decode(Hetzner.PrimaryIP.self, address).assigneeID == 7)
    }
}
