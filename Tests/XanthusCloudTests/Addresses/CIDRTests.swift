import Testing
import XanthusCloud

@Suite("CIDR blocks")
struct CIDRTests {
    @Test(arguments: [
        ("0.0.0.0/0", "0.0.0.0/0"), ("10.0.0.0/16", "10.0.0.0/16"), ("203.0.113.7/32", "203.0.113.7/32"),
        ("255.255.255.255/32", "255.255.255.255/32"), ("::/0", "::/0"), ("2001:DB8::/32", "2001:db8::/32"),
        ("2001:db8:0:0:1:0:0:1/128", "2001:db8::1:0:0:1/128"), ("::1/128", "::1/128"), ("fe80::/10", "fe80::/10"),
        ("2001:0db8:0000:0000:0000:0000:0000:0000/32", "2001:db8::/32"),
        ("1:0:3:4:5:6:7:8/128", "1:0:3:4:5:6:7:8/128"), ("1:2:3:4:5:6:7:0/112", "1:2:3:4:5:6:7:0/112"),
    ])
    func `reads a block and writes it the usual way`(text: String, usual: String) throws {
        #expect(try CIDR(text).description == usual)
    }

    @Test(arguments: [
        "", "/", "/24", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08",
        "10.0.0/8", "10.0.0.0.0/8", "010.0.0.0/8", "256.0.0.0/8", "10.0.0.1/24", "10.0.0.0/8/8", "0x0a.0.0.0/8",
        " 10.0.0.0/8", "10.0.0.0/8 ", "::/129", "2001:db8::1/32", "1::2::3/128", ":::/0", "1:2:3:4:5:6:7:8:9/128",
        "1:2:3:4:5:6:7::8/128", "fe80::%eth0/10", "12345::/16", "g::/16", ":1:2:3:4:5:6:7/128", "１.0.0.0/8",
    ])
    func `refuses what clouds would refuse or read differently`(text: String) {
        #expect(throws: ConfigurationError.self) { try CIDR(text) }
    }

    @Test func `says what to write instead`() {
        #expect { try CIDR("10.1.2.3/16") } throws: { error in
            (error as? ConfigurationError)?.nextStep
                == "Write '10.1.0.0/16' for the block, or '10.1.2.3/32' for the one address."
        }
        #expect { try CIDR("203.0.113.7") } throws: { error in
            (error as? ConfigurationError)?.nextStep == "Write '203.0.113.7/32' for this one address."
        }
    }

    @Test(arguments: [
        ("0.0.0.0/0", "203.0.113.7/32", true), ("10.0.0.0/16", "10.0.255.0/24", true),
        ("10.0.0.0/16", "10.0.0.0/16", true), ("10.0.0.0/24", "10.0.0.0/16", false),
        ("10.0.0.0/16", "10.1.0.0/24", false), ("::/0", "10.0.0.0/8", false), ("::/0", "2001:db8::/32", true),
        ("2001:db8::/32", "2001:db9::/48", false),
    ])
    func `knows what is inside`(outer: String, inner: String, isInside: Bool) throws {
        #expect(try CIDR(outer).contains(CIDR(inner)) == isInside)
    }

    @Test func `blocks overlap if one is in the other`() throws {
        let wide = try CIDR("10.0.0.0/16")
        let narrow = try CIDR("10.0.1.0/24")
        #expect(wide.overlaps(narrow) && narrow.overlaps(wide))
        #expect(try !narrow.overlaps(CIDR("10.0.2.0/24")))
    }
}
