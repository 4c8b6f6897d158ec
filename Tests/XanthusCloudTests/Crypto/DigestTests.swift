import Testing

@testable import XanthusCloud

@Suite("Digest")
struct DigestTests {
    // FIPS 180-4 and RFC 1321, appendix A.5.
    @Test(
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e"),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "90:01:50:98:3c:d2:4f:b0:d6:96:3f:7d:28:e1:7f:72"),
        ]
    )
    func `agrees with the standards' examples`(message: String, sha256: String, md5: String) {
        #expect(Digest.sha256(message.utf8).base64 == sha256)
        #expect(Digest.md5(message.utf8).colonSeparated == md5)
        #expect(Digest.sha256(message.utf8.lazy.map { $0 }) == Digest.sha256(Array(message.utf8)))
    }
}
