import Foundation
import Testing

@testable import XanthusCloud

@Suite("Records of Hetzner's DNS")
struct HetznerRecordTests {
    @Test(arguments: [
        ("", #""""#), ("v=spf1 -all", #""v=spf1 -all""#), (#"a"b\c"#, #""a\"b\\c""#), ("ü", #""\195\188""#),
        ("\t;", #""\009;""#),
    ])
    func `a text is quoted as zone files have it, and read back`(text: String, value: String) {
        let record = Hetzner.Record(text: text)
        #expect(record.value == value && record.text == text)
    }

    @Test(arguments: [1, 254, 255, 256, 510, 511, 2_000])
    func `a long text is split into pieces of 255 octets`(length: Int) {
        let text = String(repeating: "x", count: length)
        let record = Hetzner.Record(text: text)
        let pieces = record.value.split(separator: " ").map { $0.count - 2 }
        #expect(pieces.reduce(0, +) == length && pieces.dropLast().allSatisfy { $0 == 255 } && pieces.max() ?? 0 <= 255)
        #expect(record.text == text)
    }

    @Test func `pieces are counted in octets, even across a letter`() {
        let record = Hetzner.Record(text: String(repeating: "x", count: 254) + "ü")
        #expect(record.value.hasSuffix(#"x\195" "\188""#))
        #expect(record.text == String(repeating: "x", count: 254) + "ü")
    }

    @Test(arguments: ["", "a", "\"a", "a\"", #""a\"#, #""a" b"#, #""\25""#, #""\256""#, #""\255""#])
    func `what is no quoted text has none`(value: String) {
        #expect(Hetzner.Record(value).text == nil)
    }

    @Test func `a zone shows no key of its nameservers`() throws {
        let text = #"""
            {"id":1,"name":"example.com","mode":"secondary","primary_nameservers":
            [{"address":"198.51.100.1","port":53,"tsig_key":"hunter2","tsig_algorithm":"hmac-sha256"}],
            "authoritative_nameservers":{"assigned":[],"delegated":[],"delegation_last_check":null,
            "delegation_status":"never-heard-of"}}
            """#
        let zone = try JSONCoding.decode(Hetzner.Zone.self, from: Data(text.utf8))
        #expect(zone.primaryNameservers?.first?.tsigKey?.withUnsafeValue { $0 } == "hunter2")
        #expect(zone.authoritativeNameservers?.delegation?.rawValue == "never-heard-of")
        var dumped = ""
        dump(zone, to: &dumped)
        #expect(!dumped.contains("hunter2") && !"\(zone)".contains("hunter2"))
    }
}
