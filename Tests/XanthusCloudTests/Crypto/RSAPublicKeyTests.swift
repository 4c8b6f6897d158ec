import Foundation
import Testing

@testable import XanthusCloud

@Suite("RSA public key")
struct RSAPublicKeyTests {
    @Test
    func `accepts its own signatures alone`() throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        let publicKey = try RSAPublicKey(pem: SampleKeys.publicKey)
        let signature = try key.signature(for: "hello".utf8)
        #expect(publicKey.isValid(signature, for: "hello".utf8))
        #expect(!publicKey.isValid(signature, for: "hello ".utf8))
        #expect(!publicKey.isValid(signature.dropLast(), for: "hello".utf8))
        #expect(!publicKey.isValid(Data(), for: "hello".utf8))
        #expect(!(try RSAPrivateKey.generate().publicKey.isValid(signature, for: "hello".utf8)))
    }

    @Test
    func `is the same from PEM and from the private key`() throws {
        let publicKey = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1)).publicKey
        #expect(try RSAPublicKey(pem: "noise\n" + SampleKeys.publicKey + "\nnoise") == publicKey)
        #expect(try publicKey.pem == SampleKeys.publicKey + "\n")
        #expect(publicKey.fingerprint == SampleKeys.fingerprint)
    }

    @Test
    func `refuses what is no public key`() {
        #expect(throws: PrivateKeyError.missing) { try RSAPublicKey(pem: SampleKeys.pkcs1) }
        #expect(throws: PrivateKeyError.damaged) { try RSAPublicKey(pem: String(SampleKeys.publicKey.dropLast(30))) }
        #expect(throws: PrivateKeyError.damaged) {
            try RSAPublicKey(pem: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")
        }
    }
}
