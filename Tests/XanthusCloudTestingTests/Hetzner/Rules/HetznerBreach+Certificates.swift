import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of certificates.
    static let certificates: [HetznerBreach] = [
        HetznerBreach(.hetznerCertificateSize) { caller in
            let (pem, key) = try SampleCertificate.pair()
            return await caller.upload(String(repeating: pem, count: 6), key)
        },
        HetznerBreach(.hetznerCertificateSize) { caller in
            let (pem, key) = try SampleCertificate.pair()
            return await caller.upload(pem, key + String(repeating: "\n", count: 5_000))
        },
        HetznerBreach(.hetznerCertificateKey) { caller in
            let (pem, _) = try SampleCertificate.pair()
            return await caller.upload(pem, try RSAPrivateKey.generate().pem.withUnsafeValue { $0 })
        },
        HetznerBreach(.hetznerCertificateZone, kept: hasFailed("dns_zone_not_found")) { try await $0.managed() },
        HetznerBreach(.hetznerCertificateZonePrimary, kept: hasFailed("dns_zone_is_secondary_zone")) { caller in
            _ = await caller.zone(["mode": "secondary"])
            return try await caller.managed()
        },
        HetznerBreach(.hetznerCertificateRetry) { caller in
            let (pem, key) = try SampleCertificate.pair()
            let id = try await caller.upload(pem, key).id("certificate")
            return await caller.post("/certificates/\(id)/actions/retry")
        },
        HetznerBreach(
            .hetznerCertificateRenewal,
            kept: { $0["certificate"]["not_valid_before"] != "2026-11-01T12:00:40Z" }
        ) {
            caller in
            _ = await caller.zone()
            let id = try await caller.managed().id("certificate")
            caller.clock.advance(by: .seconds(61 * 86_400))
            return await caller.get("/certificates/\(id)")
        },
        HetznerBreach(.hetznerCertificateInUse, "resource_in_use") { caller in
            let (pem, key) = try SampleCertificate.pair()
            let id = try await caller.upload(pem, key).id("certificate")
            let http: JSON = ["certificates": [.integer(id)]]
            _ = try await caller.balancer(["services": [["protocol": "https", "http": http]]]).id("load_balancer")
            return await caller.delete("/certificates/\(id)")
        },
    ]

    private static func hasFailed(_ code: String) -> @Sendable (HetznerCaller.Answer) -> Bool {
        { $0["certificate"]["status"]?["error"]?["code"]?.string == code }
    }
}

/// A certificate and its key, made once.
enum SampleCertificate {
    private static let made = Result {
        let key = try RSAPrivateKey.generate()
        let start = ManualClock().date
        let certificate = try Certificate.issued(
            to: [("CN", "example.com")],
            for: key.publicKey,
            by: ([("CN", "issuer")], key),
            validity: start..<start.addingTimeInterval(86_400),
            dnsNames: ["example.com", "*.example.com"]
        )
        return (certificate, key)
    }

    static func pair() throws -> (pem: String, key: String) {
        let (certificate, key) = try made.get()
        return (certificate.pem, try key.pem.withUnsafeValue { $0 })
    }

    static func certificate() throws -> Certificate { try made.get().0 }

    /// For ec.example.com, signed by itself, with a key on the curve P-256.
    static let ellipticCurve = """
        -----BEGIN CERTIFICATE-----
        MIIBpDCCAUqgAwIBAgIUThe2cCtVRtFoMG3vSaYSkpUJSuwwCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOZWMuZXhhbXBsZS5jb20wIBcNMjYxMTI0MTUyMzAxWhgPMjEy
        NjEwMzExNTIzMDFaMBkxFzAVBgNVBAMMDmVjLmV4YW1wbGUuY29tMFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEm8U6eRbC1HX4b7dnq0hP0N1JH8EnMDQztU39oJR/
        xIbjDZoi6B/XWJFTazHPVU5wZK9duTy9NWjrAPak7YVerqNuMGwwHQYDVR0OBBYE
        FMtiWiOMgxRBrHigA4LqVcsKuLJfMB8GA1UdIwQYMBaAFMtiWiOMgxRBrHigA4Lq
        VcsKuLJfMA8GA1UdEwEB/wQFMAMBAf8wGQYDVR0RBBIwEIIOZWMuZXhhbXBsZS5j
        b20wCgYIKoZIzj0EAwIDSAAwRQIhAIlhdSPjGdatZOUtduvBMwRAQ3cAiRBKenfZ
        bYkeA5ZxAiBOBzqw2xLvBMzJohwkOeh6OtHTw//BcOyKR8DMiuxbTA==
        -----END CERTIFICATE-----

        """

    static let ellipticCurveKey = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIGlHWTGesf3W45m/Tb+1UgSddh5jAzPsUYSHT8ie7nhfoAoGCCqGSM49
        AwEHoUQDQgAEm8U6eRbC1HX4b7dnq0hP0N1JH8EnMDQztU39oJR/xIbjDZoi6B/X
        WJFTazHPVU5wZK9duTy9NWjrAPak7YVerg==
        -----END EC PRIVATE KEY-----

        """

    /// Signed by itself, with a key of Ed25519.
    static let ed25519 = """
        -----BEGIN CERTIFICATE-----
        MIIBZDCCARagAwIBAgIUE7Kt2RnLbrzsRgMk3atc0QX6ZFwwBQYDK2VwMBkxFzAV
        BgNVBAMMDmVkLmV4YW1wbGUuY29tMCAXDTI2MTEyNDE1MjMwMVoYDzIxMjYxMDMx
        MTUyMzAxWjAZMRcwFQYDVQQDDA5lZC5leGFtcGxlLmNvbTAqMAUGAytlcAMhAM0R
        KfoATYE1TPOL7ocCOHqU4erRLEnT+r3wH22LsqBJo24wbDAdBgNVHQ4EFgQU8VZV
        hY7Zg3kd5wKnIejgMKryooowHwYDVR0jBBgwFoAU8VZVhY7Zg3kd5wKnIejgMKry
        ooowDwYDVR0TAQH/BAUwAwEB/zAZBgNVHREEEjAQgg5lZC5leGFtcGxlLmNvbTAF
        BgMrZXADQQCyfc8ySCd50xefpvxJzzdf5z3IXX7XvOwqRqtzPPCmCqnLN//80s4y
        w0gl9aQepgFaNcH3Z2UKYduFOuRp1JoA
        -----END CERTIFICATE-----

        """
}

extension HetznerCaller {
    func upload(_ certificate: String, _ key: String, name: String = "tls") async -> Answer {
        await post(
            "/certificates",
            ["name": .string(name), "certificate": .string(certificate), "private_key": .string(key)]
        )
    }

    /// Has a certificate issued, and reads it when that has ended.
    func managed(_ names: [JSON] = ["example.com", "*.example.com"]) async throws -> Answer {
        let wish: JSON = ["name": "tls", "type": "managed", "domain_names": .array(names)]
        let id = try await post("/certificates", wish).id("certificate")
        settle()
        return await get("/certificates/\(id)")
    }
}
