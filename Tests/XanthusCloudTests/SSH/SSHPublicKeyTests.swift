import Foundation
import Testing

@testable import XanthusCloud

@Suite("SSH public key")
struct SSHPublicKeyTests {
    static let base64 = "AAAAC3NzaC1lZDI1NTE5AAAAIJDUuHWmJIriNMU+4y651TWnkQu3FIQZGzB95f7w6rSY"

    @Test(
        arguments: [
            "ssh-ed25519 \(base64) me@laptop",
            "  ssh-ed25519 \(base64)   me@laptop \r\n",
            "\n\tssh-ed25519   \(base64) me@laptop\n\n",
        ]
    )
    func `reads a line and writes it back plainly`(line: String) throws {
        let key = try SSHPublicKey(line)
        #expect(key.type == "ssh-ed25519")
        #expect(key.comment == "me@laptop")
        #expect(key.line == "ssh-ed25519 \(Self.base64) me@laptop")
        #expect(try SSHPublicKey(key.line) == key)
    }

    @Test
    func `keeps comments with spaces and other scripts, and does without`() throws {
        #expect(try SSHPublicKey("ssh-ed25519 \(Self.base64) Ada's key — 🔑").comment == "Ada's key — 🔑")
        #expect(try SSHPublicKey("ssh-ed25519 \(Self.base64)").line == "ssh-ed25519 \(Self.base64)")
    }

    @Test(
        .enabled(if: SSHKeygen.isPresent),
        arguments: [
            ["-t", "ed25519"], ["-t", "rsa", "-b", "1024"], ["-t", "rsa", "-b", "3072"],
            ["-t", "ecdsa", "-b", "256"], ["-t", "ecdsa", "-b", "384"], ["-t", "ecdsa", "-b", "521"],
        ]
    )
    func `agrees with ssh-keygen about keys and fingerprints`(kind: [String]) throws {
        let line = try SSHKeygen.run(kind + ["-q", "-N", "", "-C", "a b", "-f", "k"], reading: "k.pub")
        let key = try SSHPublicKey(line)
        #expect(key.line + "\n" == line)
        let sha256 = try SSHKeygen.run(["-l", "-f", "k.pub"], files: ["k.pub": line])
        #expect(sha256.split(separator: " ")[1] == key.sha256Fingerprint)
        let md5 = try SSHKeygen.run(["-l", "-E", "md5", "-f", "k.pub"], files: ["k.pub": line])
        #expect(md5.split(separator: " ")[1] == "MD5:" + key.md5Fingerprint)
    }

    @Test
    func `reads keys that live in hardware`() throws {
        let point = [4] + [UInt8](repeating: 7, count: 64)
        for (type, fields) in [
            ("sk-ssh-ed25519@openssh.com", [[UInt8](repeating: 7, count: 32), Array("ssh:".utf8)]),
            ("sk-ecdsa-sha2-nistp256@openssh.com", [Array("nistp256".utf8), point, Array("ssh:".utf8)]),
        ] {
            #expect(try SSHPublicKey(Self.line(type, fields)).type == type)
            #expect(throws: ConfigurationError.self) { try SSHPublicKey(Self.line(type, fields.dropLast())) }
        }
    }

    @Test(
        arguments: [
            ("", "is empty"),
            (" \n", "is empty"),
            ("ssh-ed25519", "missing, cut off"),
            ("ssh-ed25519 ", "missing, cut off"),
            ("ssh-ed25519 \(base64.dropLast(5))", "missing, cut off"),
            ("ssh-ed25519 \(base64.dropLast(8))", "cut off"),
            ("ssh-ed25519 AAAA", "is not that of a key of type"),
            ("ssh-ed25519 AAAABB==", "is not that of a key of type"),
            ("ssh-ed25519 /////w==", "is not that of a key of type"),
            ("ssh-rsa \(base64)", "is not that of a key of type"),
            ("ssh-ed25519 \(base64)AAAA", "goes on behind the end"),
            ("ssh-ed25519 \(base64) a\nssh-ed25519 \(base64) b", "line end"),
            ("ssh-ed25519 \(base64) a\u{0}b", "control character"),
            ("ssh-ed25519 \(base64) a\u{2028}b", "line end"),
            ("ssh-ed25519 \(base64) \(String(repeating: "x", count: 9_000))", "longer than"),
            ("from=\"10.0.0.1\" ssh-ed25519 \(base64)", "has options"),
            ("ssh-dss AAAAB3NzaC1kc3M=", "DSA"),
            ("ssh-ed25519-cert-v01@openssh.com \(base64)", "certificate"),
            ("ssh-ed448 \(base64)", "key type"),
            ("e\u{301} \(base64)", "key type"),
            ("-----BEGIN PUBLIC KEY-----", "PEM public key"),
            ("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", "RFC 4716"),
        ]
    )
    func `refuses what servers would not accept, and says why`(line: String, rule: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try SSHPublicKey(line, source: "key.pub") }
        #expect(error.rule.contains(rule))
        #expect(error.source == "key.pub")
        #expect(!error.nextStep.isEmpty)
    }

    @Test
    func `does not let a private key out`() throws {
        for text in [SampleKeys.openSSH, SampleKeys.pkcs8, SampleKeys.encryptedPKCS1] {
            let error = try #require(throws: ConfigurationError.self) { try SSHPublicKey(text) }
            #expect(error.rule == "This is a private key, which must never be given away.")
            #expect(text.split(separator: "\n").allSatisfy { !error.description.contains($0) })
        }
    }

    @Test
    func `refuses numbers and points that are no key's`() throws {
        let exponent: [UInt8] = [1, 0, 1]
        let modulus = [0] + [UInt8](repeating: 0xFF, count: 128)
        #expect(try SSHPublicKey(Self.line("ssh-rsa", [exponent, modulus])).type == "ssh-rsa")
        for (type, fields) in [
            ("ssh-rsa", [exponent, Array(modulus.dropFirst())]),
            ("ssh-rsa", [exponent, [0] + modulus]),
            ("ssh-rsa", [exponent, [0] + [UInt8](repeating: 0xFF, count: 127)]),
            ("ssh-rsa", [exponent, [0] + [UInt8](repeating: 0xFF, count: 2_049)]),
            ("ssh-rsa", [[], modulus]),
            ("ssh-rsa", [exponent, []]),
            ("ssh-ed25519", [[UInt8](repeating: 7, count: 31)]),
            ("ecdsa-sha2-nistp256", [Array("nistp384".utf8), [4] + [UInt8](repeating: 7, count: 64)]),
            ("ecdsa-sha2-nistp256", [Array("nistp256".utf8), [2] + [UInt8](repeating: 7, count: 64)]),
            ("ecdsa-sha2-nistp256", [Array("nistp256".utf8), [4] + [UInt8](repeating: 7, count: 96)]),
        ] {
            #expect(throws: ConfigurationError.self, "\(type) \(fields)") {
                try SSHPublicKey(Self.line(type, fields))
            }
        }
    }

    private static func line(_ type: String, _ fields: some Sequence<[UInt8]>) -> String {
        var wire = SSHWire()
        wire.append(string: type.utf8)
        for field in fields { wire.append(string: field) }
        return "\(type) \(Data(wire.bytes).base64EncodedString())"
    }
}
