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
