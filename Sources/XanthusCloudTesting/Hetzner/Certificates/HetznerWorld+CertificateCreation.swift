internal import Foundation
internal import XanthusCloud

extension HetznerWorld {
    mutating func createCertificate(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: ["name", "labels", "type", "certificate", "private_key", "domain_names"]
        )
        let name = try checked(certificateName: fields.required("name"), fields)
        try demandLimit(of: .certificate)
        switch try fields.string("type") ?? "uploaded" {
        case "uploaded":
            let (issued, names) = try uploaded(fields)
            let certificate = HetznerCertificate(
                id: nextID(),
                name: name,
                created: call.now,
                labels: try fields.labels(),
                domainNames: names,
                kept: issued
            )
            certificates[certificate.id] = certificate
            return SimulatedAnswer(201, ["certificate": json(certificate, at: call.now), "action": nil])
        case "managed":
            var certificate = HetznerCertificate(
                id: nextID(),
                name: name,
                created: call.now,
                labels: try fields.labels(),
                domainNames: try domainNames(fields)
            )
            let action = try issue(&certificate, "create_certificate", at: call.now)
            return SimulatedAnswer(
                201,
                ["certificate": json(certificate, at: call.now), "action": action.json(at: call.now)]
            )
        default: throw fields.invalid("type", "Must be one of: uploaded, managed.")
        }
    }

    /// Reads what is uploaded, as far as its key is of RSA or of an elliptic curve: nobody says which kinds Hetzner takes.
    private func uploaded(_ fields: HetznerFields) throws -> (HetznerCertificate.Issued, names: [String]) {
        let pem = try fields.required("certificate")
        let key = try fields.required("private_key")
        func count(_ armour: String) -> Int { pem.ranges(of: "-----\(armour) CERTIFICATE-----").count }
        try demand(
            .hetznerCertificateSize,
            count("BEGIN") <= 5 && pem.utf8.count <= 30_000,
            else: fields.invalid("certificate", "Must be a chain of up to 5 certificates and 30000 bytes.")
        )
        try demand(
            .hetznerCertificateSize,
            key.utf8.count <= 5_000,
            else: fields.invalid("private_key", "Longer than maximum length 5000.")
        )
        guard let chain = Certificate.all(in: pem), let certificate = chain.first, let validity = certificate.validity
        else {
            // What is whole and unreadable may well be of another kind of key.
            guard count("BEGIN") > 0, count("END") == count("BEGIN") else {
                throw fields.invalid("certificate", "Not a valid certificate in PEM format.")
            }
            throw HetznerRefusal.notSimulated(
                "create_certificate with a certificate whose key is neither of RSA nor of an elliptic curve"
            )
        }
        guard let belongs = try? certificate.belongs(to: Secret(key)) else {
            throw fields.invalid("private_key", "Not a valid private key in PEM format.")
        }
        try demand(
            .hetznerCertificateKey,
            belongs,
            else: fields.invalid("private_key", "The private key does not belong to the certificate.")
        )
        return (HetznerCertificate.Issued(certificate, chain: pem, validity: validity), certificate.dnsNames)
    }

    private func domainNames(_ fields: HetznerFields) throws -> [String] {
        let names = try fields.list("domain_names") ?? []
        guard !names.isEmpty else { throw fields.invalid("domain_names", "Missing data for required field.") }
        return try names.enumerated().map { index, name in
            guard let name = name.string, name.contains(".") else {
                throw fields.invalid("domain_names.\(index)", "Not a valid domain name.")
            }
            return name
        }
    }

    /// Why no certificate is issued for a name.
    func failure(ofIssuing name: String) -> Action.Failure? {
        if let code = conditions.issuanceFailure {
            return Action.Failure(code: code, message: "the certificate could not be issued")
        }
        // The nearest zone is the one that is asked.
        let zone = zones.values.filter { name == $0.name || name.hasSuffix("." + $0.name) }
            .max { $0.name.count < $1.name.count }
        guard let zone else {
            guard keeps(.hetznerCertificateZone) else { return nil }
            return Action.Failure(code: "dns_zone_not_found", message: "there is no DNS zone for \(name)")
        }
        guard !zone.isPrimary, keeps(.hetznerCertificateZonePrimary) else { return nil }
        return Action.Failure(code: "dns_zone_is_secondary_zone", message: "the DNS zone of \(name) is secondary")
    }

    /// One key for all that the simulated authority issues: nobody sees the private half.
    private static let authorityKey = Result { try RSAPrivateKey.generate() }

    static func issued(for names: [String], at date: Date) throws -> HetznerCertificate.Issued {
        let key = try authorityKey.get()
        let start = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        let validity = start..<start.addingTimeInterval(HetznerCertificate.lifetime)
        let certificate = try Certificate.issued(
            to: [("CN", names[0])],
            for: key.publicKey,
            by: ([("CN", "Simulated Authority")], key),
            validity: validity,
            dnsNames: names
        )
        return HetznerCertificate.Issued(certificate, chain: certificate.pem, validity: validity)
    }
}
