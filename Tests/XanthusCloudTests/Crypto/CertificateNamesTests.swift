import Foundation
import Testing

@testable import XanthusCloud

@Suite("Names and dates of certificates")
struct CertificateNamesTests {
    private static let start = Date(timeIntervalSince1970: 1_793_534_400)

    private static func issued(_ names: [String]) throws -> Certificate {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        return try Certificate.issued(
            to: [("CN", "example.com")],
            for: key.publicKey,
            by: ([("CN", "issuer")], key),
            validity: start..<start.addingTimeInterval(90 * 86_400),
            dnsNames: names
        )
    }

    @Test(arguments: [
        [], ["example.com"], ["example.com", "*.example.com", "xn--mnchen-3ya.de"],
        (1...40).map { "host-number-\($0).example.com" },
    ])
    func `are read as they were issued`(names: [String]) throws {
        let certificate = try Self.issued(names)
        #expect(certificate.dnsNames == names)
        #expect(certificate.validity == Self.start..<Self.start.addingTimeInterval(90 * 86_400))
    }

    @Test func `are none where the bytes are cut off or altered`() {
        let bytes = SubjectAlternativeNames.der(dns: ["a.example", "b.example"])
        #expect(SubjectAlternativeNames.dns(in: bytes) == ["a.example", "b.example"])
        for length in 0..<bytes.count { #expect(SubjectAlternativeNames.dns(in: Array(bytes[..<length])) == []) }
        for index in bytes.indices {
            var altered = bytes
            altered[index] = 0xFF
            #expect(SubjectAlternativeNames.dns(in: altered).count <= 2)
        }
    }
}
