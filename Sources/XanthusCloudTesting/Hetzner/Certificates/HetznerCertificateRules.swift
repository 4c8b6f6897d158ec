extension SimulatedRule {
    static let hetznerCertificates: [SimulatedRule] = [
        .hetznerCertificateSize, .hetznerCertificateKey, .hetznerCertificateZone, .hetznerCertificateZonePrimary,
        .hetznerCertificateRetry, .hetznerCertificateRenewal, .hetznerCertificateInUse,
    ]

    static let hetznerCertificateSize = SimulatedRule(
        "hetzner-certificate-size",
        "A certificate comes in a chain of up to 5 and 30,000 bytes, its key in up to 5,000.",
        .documented,
        source: "docs.hetzner.cloud/changelog, 2026-02-11"
    )

    static let hetznerCertificateKey = SimulatedRule(
        "hetzner-certificate-key",
        "A private key belongs to the certificate that it is uploaded with.",
        .assumed
    )

    static let hetznerCertificateZone = SimulatedRule(
        "hetzner-certificate-zone",
        "A managed certificate is issued for names in zones of the project: `dns_zone_not_found`.",
        .documented,
        source: "API description, POST /certificates/{id}/actions/retry"
    )

    static let hetznerCertificateZonePrimary = SimulatedRule(
        "hetzner-certificate-zone-primary",
        "A managed certificate is issued for names in primary zones: `dns_zone_is_secondary_zone`.",
        .documented,
        source: "API description, POST /certificates/{id}/actions/retry"
    )

    static let hetznerCertificateRetry = SimulatedRule(
        "hetzner-certificate-retry",
        "Only a managed certificate whose issuing or renewal failed is tried again.",
        .documented,
        source: "API description, POST /certificates/{id}/actions/retry"
    )

    static let hetznerCertificateRenewal = SimulatedRule(
        "hetzner-certificate-renewal",
        "A managed certificate is renewed thirty days before it ends.",
        .documented,
        source: "API description, POST /certificates; how long before: assumed, letsencrypt.org"
    )

    static let hetznerCertificateInUse = SimulatedRule(
        "hetzner-certificate-in-use",
        "A certificate that a load balancer uses is not removed: `resource_in_use`.",
        .assumed
    )
}
