internal import Foundation

extension HetznerWorld {
    /// Begins to have a managed certificate issued, or renewed if there is one. How that ends is decided now and known
    /// later.
    mutating func issue(_ certificate: inout HetznerCertificate, _ command: String, at now: Date) throws -> Action {
        let due = later(durations.issuance, than: now)
        let failure = certificate.domainNames.compactMap { self.failure(ofIssuing: $0) }.first
        let result: HetznerCertificate.Attempt.Result =
            if let failure { .failed(failure) } else { .issued(try Self.issued(for: certificate.domainNames, at: due)) }
        certificate.kept = certificate.issued(at: now)
        certificate.attempt = HetznerCertificate.Attempt(due: due, renews: certificate.kept != nil, result: result)
        certificates[certificate.id] = certificate
        drop(.renew(certificate: certificate.id))
        if case .issued(let issued) = result, keeps(.hetznerCertificateRenewal) {
            let date = issued.validity.upperBound.addingTimeInterval(-HetznerCertificate.renewal)
            schedule(.renew(certificate: certificate.id), at: date)
        }
        return work(
            command,
            on: [Resource(.certificate, certificate.id)],
            taking: durations.issuance,
            from: now,
            failing: failure
        )
    }

    /// Renews a managed certificate before it ends. A renewal that failed is tried again by whoever asks for it.
    mutating func renew(certificate id: Int, at now: Date) {
        guard var certificate = certificates[id] else { return }
        // What an attempt throws is that OpenSSL has no memory, and then there is none to tell it either.
        _ = try? issue(&certificate, "issue_certificate", at: now)
    }
}
