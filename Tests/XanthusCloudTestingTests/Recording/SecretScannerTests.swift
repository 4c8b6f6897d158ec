import Foundation
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Secret scanner")
struct SecretScannerTests {
    private static let letters = String(repeating: "a1b2c3d4", count: 8)

    @Test(arguments: [
        ("-----BEGIN RSA PRIVATE KEY-----", SecretScanner.Rule.pem),
        ("Authorization: Bearer abcdefghijklmnopqrst", .bearer),
        ("{\"a\":\"bearer abcdefghijklmnopqrst\"}", .bearer),
        ("token=\(letters)", .token),
        ("ocid1.instance.oc1.phx.anyhqljtsecret", .ocid),
        ("?id=ocid1.tenancy.oc1..aaaaaaaabbbb&x=1", .ocid),
        ("at 8.8.4.4.", .address),
        ("https://93.184.216.34:6443/", .address),
        ("93.184.216.0/24", .address),
        ("2a01:4f8:c2c:1::1", .address),
        ("[2a01:4f8:c2c:1::1]:22", .address),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1V0fQ1mJmC3sJc0Y3l8WkqCqkGk6m1l9w6p3l3cJxk", .sshKey),
    ])
    func `finds what has the form of a secret`(_ text: String, _ rule: SecretScanner.Rule) {
        let scanner = SecretScanner()
        #expect(scanner.findings(in: "first\n\(text)").map(\.rule) == [rule])
        #expect(scanner.findings(in: "first\n\(text)").map(\.line) == [2])
        #expect(SecretScanner(rules: SecretScanner.Rule.all.subtracting([rule])).findings(in: text).isEmpty)
    }

    @Test(arguments: [
        "Bearer <redacted>", "the bearer of bad news", "10.0.0.1/16 172.16.4.2 192.168.0.1",
        "127.0.0.1:80 0.0.0.0/0 ::/0",
        "203.0.113.7 198.51.100.0/24 192.0.2.1 198.18.4.4 2001:db8::1/64 fe80::1", "8.0.0.0/5",
        "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "2026-11-24T15:40:45Z", "canonical-ubuntu-24.04-aarch64-2026.09.18-0-and-so-on-and-so-on-1-2-3",
    ])
    func `leaves alone what says nothing about anybody`(_ text: String) {
        #expect(SecretScanner().findings(in: text).isEmpty)
    }

    @Test(arguments: PseudonymKind.allCases)
    func `lets pseudonyms pass`(_ kind: PseudonymKind) {
        var pseudonyms = Pseudonyms(avoiding: [])
        let originals = [
            "ocid1.subnet.oc1.phx.abc", "8.8.8.8", "1.2.3.0/24", "2a01:4f8:c2c:1::/64", "aa:bb:cc:dd:ee:ff",
        ]
        for original in originals {
            let text = pseudonyms.pseudonym(of: original, kind)
            #expect(kind == .address && PublicBlock(original) == nil || SecretScanner().findings(in: text).isEmpty)
        }
    }

    @Test func `finds a known secret in whatever way it is written`() {
        let secret = #"pass"word/with+signs"#
        let scanner = SecretScanner(secrets: [Secret(secret)], rules: [])
        let encoded = (0..<3).map { Data(("xyz".prefix($0) + secret + "rest").utf8).base64EncodedString() }
        let texts = [secret, #"{"a":"pass\"word/with+signs"}"#, "pass%22word%2Fwith%2Bsigns", "x\(secret)y"] + encoded
        for text in texts { #expect(scanner.findings(in: text).map(\.rule) == [.known], "\(text)") }
        #expect(scanner.findings(in: "password with signs").isEmpty)
    }

    @Test func `finds a key of several lines by each of its lines`() {
        let lines = (0..<4).map { String(repeating: "line\($0)", count: 12) }
        let key = "-----BEGIN X-----\n\(lines.joined(separator: "\n"))\n"
        let scanner = SecretScanner(secrets: [Secret(key)], rules: [])
        for line in lines { #expect(!scanner.findings(in: "log: \(line)").isEmpty) }
        #expect(scanner.findings(in: "-----BEGIN X-----").isEmpty)
    }

    @Test func `tells where, and never what`() {
        let scanner = SecretScanner(secrets: ["hunter22"])
        let findings = scanner.findings(in: "a\nb hunter22\n\nhunter22 hunter22")
        #expect(findings.map(\.line) == [2, 4])
        #expect(findings.map(\.description) == [2, 4].map { "line \($0): a known secret or original" })
    }

    @Test func `takes a word for one only where it stands alone`() {
        let scanner = SecretScanner(secrets: [], words: ["web", "web-1"])
        for text in ["the web", "web.example", "\"web\"", "web-1", "x-web"] {
            #expect(!scanner.findings(in: text).isEmpty)
        }
        for text in ["website", "cobweb", "we b"] { #expect(scanner.findings(in: text).isEmpty) }
    }

    @Test(.timeLimit(.minutes(15))) func `takes time that grows with the text, not with its square`() {
        let hostile = [
            String(repeating: "a.", count: 25_000), String(repeating: "a", count: 50_000),
            String(repeating: "a@", count: 25_000), String(repeating: "aaaaaaaaaaaaaaaaaaaaaaaa-", count: 2_000),
            String(repeating: "-----BEGIN ", count: 4_000), String(repeating: "ocid1.", count: 8_000),
            String(repeating: "1:", count: 25_000), String(repeating: "ssh-rsa AAAA", count: 4_000),
        ]
        let secrets = (0..<500).map { Secret(String(repeating: "a", count: 5 + $0 % 60) + "\($0)") }
        let scanner = SecretScanner(secrets: secrets)
        for text in hostile {
            _ = scanner.findings(in: text)
            #expect(TextReader.pieces(of: text).map(\.text).joined() == text)
        }
    }
}
