import Foundation
import Testing

@testable import XanthusCloud

@Suite("Certificate")
struct CertificateTests {
    private static let tenancy = "ocid1.tenancy.oc1.." + String(repeating: "a", count: 60)

    private static func issued() throws -> (Certificate, RSAPrivateKey) {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        // Longer than X.520 allows, as Oracle's are.
        let tenant = "opc-tenant:\(tenancy)"
        let start = Date(timeIntervalSince1970: 1_793_534_400)
        let certificate = try Certificate.issued(
            to: [("CN", "ocid1.instance.oc1.phx.i"), ("OU", tenant), ("O", "Größe")],
            for: key.publicKey,
            by: ([("CN", "issuer")], key),
            validity: start..<start.addingTimeInterval(86_400)
        )
        return (certificate, key)
    }

    @Test
    func `is read as it was issued`() throws {
        let (certificate, key) = try Self.issued()
        let read = try #require(Certificate.all(in: "before\n\(certificate.pem)after"))
        #expect(read == [certificate])
        #expect(read.first?.subject == ["ocid1.instance.oc1.phx.i", "opc-tenant:\(Self.tenancy)", "Größe"])
        #expect(read.first?.publicKey == key.publicKey)
        #expect(certificate.fingerprint.bytes.count == 32)
        #expect(certificate.legacyFingerprint.bytes.count == 20)
        #expect(OCIInstanceIdentity.tenancy(of: certificate) == Self.tenancy)
        #expect(try #require(Certificate.all(in: certificate.pem + certificate.pem)).count == 2)
    }

    /// For `SampleKeys.ellipticCurve`, signed by itself.
    private static let ofCurve = """
        -----BEGIN CERTIFICATE-----
        MIIBiTCCAS+gAwIBAgIUUyaiMfDXhUeDpX91axo5uF11wL4wCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOZWMuZXhhbXBsZS5jb20wIBcNMjYxMTI0MTUyOTExWhgPMjEy
        NjEwMzExNTI5MTFaMBkxFzAVBgNVBAMMDmVjLmV4YW1wbGUuY29tMFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEXmvU4cZFXaZa1gne8UeTQlKafK7u6xfdFFJEF38j
        jUmc5M/dt3thwqAGs+4BzcmgntZOhoKvvVVhrYcNZR8k76NTMFEwHQYDVR0OBBYE
        FK6gFPbCE8g+x7Th3PWWad1L003BMB8GA1UdIwQYMBaAFK6gFPbCE8g+x7Th3PWW
        ad1L003BMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgKvnYe3OD
        D6gLtOqmS0ihNI21VtMgrcJlyRKVLc1QEZsCIQD/uss0584OZ53QYbxpdReNzhVq
        TU62g98oEuYT5e93iw==
        -----END CERTIFICATE-----
        """

    @Test
    func `belongs to one private key, of RSA or of a curve`() throws {
        let (certificate, _) = try Self.issued()
        let curve = try #require(Certificate.all(in: Self.ofCurve)?.first)
        #expect(curve.publicKey == nil && curve.subject == ["ec.example.com"])
        #expect(try certificate.belongs(to: Secret(SampleKeys.pkcs1)))
        #expect(try !certificate.belongs(to: Secret(SampleKeys.ellipticCurve)))
        #expect(try curve.belongs(to: Secret(SampleKeys.ellipticCurve)))
        #expect(try curve.belongs(to: Secret(SampleKeys.ellipticCurvePKCS8)))
        #expect(
            try curve.belongs(
                to: Secret("-----BEGIN EC PARAMETERS-----\n-----END EC PARAMETERS-----\n" + SampleKeys.ellipticCurve)
            )
        )
        #expect(try !curve.belongs(to: Secret(SampleKeys.pkcs1)))
        #expect(throws: PrivateKeyError.missing) { try curve.belongs(to: Secret("hush")) }
        let cut = SampleKeys.ellipticCurve.replacing("MHcCAQEE", with: "")
        #expect(throws: PrivateKeyError.damaged) { try curve.belongs(to: Secret(cut)) }
    }

    @Test
    func `goes by the fingerprints that openssl shows`() throws {
        let (certificate, _) = try Self.issued()
        // openssl x509 -fingerprint is the digest of the DER form.
        #expect(certificate.fingerprint == Digest.sha256(certificate.der))
        #expect(Digest.sha1("abc".utf8).colonSeparated == "a9:99:3e:36:47:06:81:6a:ba:3e:25:71:78:50:c2:6c:9c:d0:d8:9d")
    }

    @Test
    func `is not read where it is cut off, altered or absent`() throws {
        let (certificate, _) = try Self.issued()
        let der = Array(certificate.der)
        for length in stride(from: 0, to: der.count, by: 7) { #expect(Certificate(der: der[..<length]) == nil) }
        for index in stride(from: 0, to: der.count, by: 3) {
            var altered = der
            altered[index] ^= 0xFF
            // Some alterations are of names and signatures: those read, and none may crash.
            _ = Certificate(der: altered).map { _ = "\($0.subject)" }
        }
        for text in ["", "hush", SampleKeys.pkcs8, certificate.pem.replacing("-----END", with: "-----")] {
            #expect(Certificate.all(in: text) == nil)
        }
        #expect(
            Certificate.all(in: certificate.pem + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----") == nil
        )
    }
}
