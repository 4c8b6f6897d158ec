internal import XanthusCloud

extension HetznerSamples {
    static let certificates: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListCertificates(name: "a", labelSelector: selector)
            list.types = [.uploaded, .managed]
            list.sort = [.ascending(.created)]
            return list
        }(),
        Hetzner.GetCertificate(id: 1),
        Hetzner.CreateCertificate(
            name: "a",
            .uploaded(
                certificate: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                privateKey: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
            ),
            labels: labels
        ),
        Hetzner.CreateCertificate(name: "a", .managed(domainNames: ["example.com", "*.example.com"])),
        Hetzner.UpdateCertificate(id: 1, name: "a", labels: labels),
        Hetzner.RetryCertificate(id: 1),
        Hetzner.DeleteCertificate(id: 1),
    ]
}
