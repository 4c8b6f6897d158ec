import Foundation
import Testing

@testable import XanthusCloud

@Suite("RSA private key")
struct RSAPrivateKeyTests {
    static let message = "the bytes that are sent".utf8

    /// A named text, so that failures name it instead of quoting it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let pem: Secret<String>
        let passphrase: Secret<String>?
        let error: PrivateKeyError?

        init(_ name: String, _ pem: String, passphrase: String? = nil, error: PrivateKeyError? = nil) {
            testDescription = name
            self.pem = Secret(pem)
            self.passphrase = passphrase.map { Secret($0) }
            self.error = error
        }
    }

    @Test(
        arguments: [
            Case("PKCS#1", SampleKeys.pkcs1),
            Case("PKCS#8", SampleKeys.pkcs8),
            Case("PKCS#8, AES", SampleKeys.encryptedPKCS8, passphrase: "right"),
            Case("PKCS#8, scrypt", SampleKeys.scryptPKCS8, passphrase: "right"),
            Case("PKCS#8, triple DES", SampleKeys.tripleDESPKCS8, passphrase: "right"),
            Case("PKCS#1, AES", SampleKeys.encryptedPKCS1, passphrase: "right"),
            Case("PKCS#1, triple DES", SampleKeys.tripleDESPKCS1, passphrase: "right"),
            Case("PKCS#1, idle passphrase", SampleKeys.pkcs1, passphrase: "idle"),
            Case("PKCS#8, idle passphrase", SampleKeys.pkcs8, passphrase: "idle"),
        ]
    )
    func `reads every form of one key`(form: Case) throws {
        let key = try RSAPrivateKey(pem: form.pem, passphrase: form.passphrase)
        #expect(key.fingerprint == SampleKeys.fingerprint)
        let reference = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        #expect(try key.signature(for: Self.message) == reference.signature(for: Self.message))
    }

    @Test(
        arguments: [
            Case("a label behind", SampleKeys.pkcs8 + "\nOCI_API_KEY"),
            Case("attributes before", "Bag Attributes\n    friendlyName: me\n" + SampleKeys.pkcs8 + "\n"),
            Case("CRLF", SampleKeys.pkcs8.replacing("\n", with: "\r\n") + "\r\n\r\n"),
            Case("indentation", SampleKeys.pkcs8.replacing("\n", with: " \n\t  ")),
            Case("one line", SampleKeys.pkcs8.replacing("\n", with: " ")),
            Case("legacy, CRLF", SampleKeys.encryptedPKCS1.replacing("\n", with: "\r\n"), passphrase: "right"),
            Case("legacy, indented", SampleKeys.encryptedPKCS1.replacing("\n", with: "\n   "), passphrase: "right"),
            Case("a certificate before", SampleKeys.certificate + "\n" + SampleKeys.pkcs1),
            Case("half a certificate before", SampleKeys.certificate.prefix(200) + "\n" + SampleKeys.pkcs1),
            Case("a public key before", SampleKeys.publicKey + "\n" + SampleKeys.pkcs1),
        ]
    )
    func `ignores what stands around the armour`(form: Case) throws {
        let key = try RSAPrivateKey(pem: form.pem, passphrase: form.passphrase)
        #expect(key.fingerprint == SampleKeys.fingerprint)
    }

    @Test(
        arguments: [
            Case("nothing", "", error: .missing),
            Case("another text", "ocid1.user.oc1..aaaa", error: .missing),
            Case("a lone BEGIN", "-----BEGIN ", error: .missing),
            Case("another armour", "-----BEGIN DH PARAMETERS-----\nAA\n-----END DH PARAMETERS-----", error: .missing),
            Case("public", SampleKeys.publicKey, error: .publicKey),
            Case("public PKCS#1", SampleKeys.rsaPublicKey, error: .publicKey),
            Case("public OpenSSH", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ me@host", error: .publicKey),
            Case("OpenSSH", SampleKeys.openSSH, error: .openSSH),
            Case("certificate", SampleKeys.certificate, error: .certificate),
            Case("certificate request", SampleKeys.request, error: .certificate),
            Case("no passphrase", SampleKeys.encryptedPKCS8, error: .passphraseMissing),
            Case("no passphrase, legacy", SampleKeys.encryptedPKCS1, error: .passphraseMissing),
            Case("wrong passphrase", SampleKeys.encryptedPKCS8, passphrase: "wrong", error: .passphraseWrong),
            Case("empty passphrase", SampleKeys.encryptedPKCS8, passphrase: "", error: .passphraseWrong),
            Case("wrong passphrase, scrypt", SampleKeys.scryptPKCS8, passphrase: "Right", error: .passphraseWrong),
            Case("wrong passphrase, 3DES", SampleKeys.tripleDESPKCS8, passphrase: "wrong", error: .passphraseWrong),
            Case("wrong passphrase, legacy", SampleKeys.encryptedPKCS1, passphrase: "wrong", error: .passphraseWrong),
            Case(
                "passphrase longer than OpenSSL's buffer",
                SampleKeys.encryptedPKCS1,
                passphrase: String(repeating: "x", count: 5_000),
                error: .passphraseWrong
            ),
            Case("DES", SampleKeys.singleDESPKCS8, passphrase: "right", error: .encryptionUnsupported),
            Case("DES, legacy", SampleKeys.singleDESPKCS1, passphrase: "right", error: .encryptionUnsupported),
            Case(
                "unknown cipher, legacy",
                SampleKeys.encryptedPKCS1.replacing("AES-256-CBC", with: "ROT-13"),
                passphrase: "right",
                error: .encryptionUnsupported
            ),
            Case("P-256", SampleKeys.ellipticCurve, error: .notRSA),
            Case("P-256, PKCS#8", SampleKeys.ellipticCurvePKCS8, error: .notRSA),
            Case("P-256, encrypted", SampleKeys.encryptedEllipticCurve, passphrase: "right", error: .notRSA),
            Case("Ed25519", SampleKeys.ed25519, error: .notRSA),
            Case("cut off", String(SampleKeys.pkcs8.prefix(400)), error: .damaged),
            Case("empty", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", error: .damaged),
            Case("no base64", "-----BEGIN PRIVATE KEY-----\nn@!\n-----END PRIVATE KEY-----", error: .damaged),
            Case(
                "no DER",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
                passphrase: "right",
                error: .damaged
            ),
            Case("altered modulus", SampleKeys.pkcs1.replacing("XgIBAAKBgQDC", with: "XgIBAAKBgQDD"), error: .damaged),
        ]
    )
    func `tells what is wrong`(form: Case) throws {
        let error = try #require(form.error)
        #expect(throws: error) { try RSAPrivateKey(pem: form.pem, passphrase: form.passphrase) }
    }

    @Test
    func `never signs wrongly with an altered key`() throws {
        let reference = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1)).signature(for: Self.message)
        let text = Array(SampleKeys.pkcs1.utf8)
        var refused = 0
        for index in stride(from: 33, to: text.count - 33, by: 7) where text[index] != UInt8(ascii: "\n") {
            var altered = text
            altered[index] = altered[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            do {
                let key = try RSAPrivateKey(pem: Secret(String(decoding: altered, as: UTF8.self)))
                // A key whose redundant numbers alone are off still signs truly: OpenSSL checks its shortcut.
                let signature = try key.signature(for: Self.message)
                #expect(signature == reference)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test(arguments: [1024, 2048, 3072])
    func `makes keys that survive export`(bits: Int) throws {
        let key = try RSAPrivateKey.generate(bits: bits)
        let copy = try RSAPrivateKey(pem: key.pem)
        #expect(copy == key)
        #expect(copy.fingerprint == key.fingerprint)
        #expect(try copy.signature(for: Self.message).count == bits / 8)
        #expect(try RSAPrivateKey.generate(bits: bits) != key)
    }

    @Test
    func `shows its fingerprint and nothing else`() throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains(SampleKeys.fingerprint))
            #expect(text.count < 100)
        }
    }

    @Test
    func `signs for many tasks at once`() async throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        let reference = try key.signature(for: Self.message)
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { try (0..<50).map { _ in try key.signature(for: Self.message) } }
            }
            for try await signatures in group {
                #expect(signatures.allSatisfy { $0 == reference })
            }
        }
    }

    @Test
    func `signs bytes that lie in pieces like bytes that lie in one`() throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        let pieces = Self.message.lazy.map { $0 }
        #expect(try key.signature(for: pieces) == key.signature(for: Self.message))
        #expect(try key.publicKey.isValid(key.signature(for: []), for: []))
    }
}
