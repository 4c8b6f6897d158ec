internal import Foundation
internal import XanthusCloud

/// A certificate of a simulated project.
struct HetznerCertificate: Sendable, Hashable {
    /// An attempt to have a managed certificate issued, and how it ends.
    struct Attempt: Sendable, Hashable {
        let due: Date
        /// Whether there is a certificate already.
        let renews: Bool
        let result: Result

        enum Result: Sendable, Hashable {
            case issued(Issued)
            case failed(HetznerWorld.Action.Failure)
        }
    }

    /// A certificate that is there.
    struct Issued: Sendable, Hashable {
        let pem: String
        let fingerprint: String
        let validity: Range<Date>

        init(_ certificate: Certificate, chain pem: String, validity: Range<Date>) {
            self.pem = pem
            fingerprint = certificate.fingerprint.colonSeparated
            self.validity = validity
        }
    }

    /// How long Let's Encrypt's are valid, in seconds: ninety days.
    static let lifetime: TimeInterval = 90 * 86_400
    /// How long before the end a certificate is renewed, in seconds: thirty days, as Let's Encrypt recommends.
    static let renewal: TimeInterval = 30 * 86_400

    let id: Int
    var name: String
    let created: Date
    var labels: [String: String]
    let domainNames: [String]
    /// What was there before the last attempt: what was uploaded, or issued earlier.
    var kept: Issued?
    /// The last attempt, of managed ones.
    var attempt: Attempt?

    var type: String { attempt == nil ? "uploaded" : "managed" }

    /// What is there by then.
    func issued(at now: Date) -> Issued? {
        if let attempt, attempt.due <= now, case .issued(let issued) = attempt.result { return issued }
        return kept
    }

    /// Why the last attempt failed by then.
    func failure(at now: Date) -> HetznerWorld.Action.Failure? {
        guard let attempt, attempt.due <= now, case .failed(let failure) = attempt.result else { return nil }
        return failure
    }

    func json(usedBy balancers: [Int], at now: Date) -> JSON {
        let issued = issued(at: now)
        return [
            "id": .integer(id), "name": .string(name), "labels": .strings(labels),
            "created": .string(RFC3339.text(created)), "type": .string(type),
            "certificate": .optional(issued?.pem), "domain_names": .array(domainNames.map(JSON.string)),
            "fingerprint": .optional(issued?.fingerprint),
            "not_valid_before": .optional(issued.map { RFC3339.text($0.validity.lowerBound) }),
            "not_valid_after": .optional(issued.map { RFC3339.text($0.validity.upperBound) }),
            "status": status(at: now),
            "used_by": .array(balancers.map { ["id": .integer($0), "type": "load_balancer"] }),
        ]
    }

    private func status(at now: Date) -> JSON {
        guard let attempt else { return .null }
        let isPending = now < attempt.due
        let failure = failure(at: now)
        let outcome = isPending ? "pending" : failure == nil ? nil : "failed"
        return [
            "issuance": .string(attempt.renews ? "completed" : outcome ?? "completed"),
            "renewal": .string(attempt.renews ? outcome ?? "scheduled" : outcome == nil ? "scheduled" : "unavailable"),
            "error": failure.map { ["code": .string($0.code), "message": .string($0.message)] } ?? .null,
        ]
    }
}
