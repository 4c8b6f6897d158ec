private import Logging

internal import struct Foundation.Date
internal import struct Foundation.TimeInterval

/// A signer whose token is replaced before it expires: once for however many callers.
///
/// If it cannot be replaced while it is still good, it goes on being used, and the next try is half a minute later. One
/// that was not got by this process and seems to have expired is used too: by whose clock is for Oracle to say, whose
/// refusal has a date (``ClockCorrection``).
final class OCIRenewedSigner: OCISignerSource {
    /// A token, the key that it names, and when we got it.
    struct Grant: Sendable {
        let token: OCISecurityToken
        let signer: OCIRequestSigner
        /// `nil` if it is older than this process.
        var obtained: Date?
    }

    /// Gets the grant that follows another.
    typealias Renewal = @Sendable (Grant?, OCISignInWay) async throws -> Grant

    private struct State {
        var grant: Grant?
        var nextTry: Date?
    }

    /// How long to leave a renewal alone that failed, and a new token that is refused.
    private static let pause: TimeInterval = 30

    private let name: String
    /// How long before its end a token is renewed, in seconds; at half of its life at the earliest.
    private let margin: TimeInterval
    private let renew: Renewal
    private let flight = SingleFlight<Grant>()
    private let state: Locked<State>

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - name: What the token is of, for log lines.
    ///   - grant: The first grant, if there is one already.
    ///   - margin: How long before its end a token is renewed, in seconds.
    ///   - renew: Gets the next grant.
    init(_ name: String, grant: Grant?, margin: TimeInterval, renew: @escaping Renewal) {
        self.name = name
        self.margin = margin
        self.renew = renew
        state = Locked(State(grant: grant))
    }

    func signer(over way: OCISignInWay) async throws -> OCIRequestSigner {
        let now = way.client.time.now
        let (grant, isDue) = state.withLock { ($0.grant, needsRenewal($0, now)) }
        if let grant, !isDue { return grant.signer }
        do {
            return try await renewed(after: grant, over: way).signer
        } catch  where !(error is CancellationError) {
            guard let grant else { throw error }
            guard !grant.token.isExpired(at: way.client.time.now) else {
                guard grant.obtained == nil, !grant.token.isLongExpired(at: way.client.time.now) else { throw error }
                return grant.signer
            }
            state.withLock { $0.nextTry = now.addingTimeInterval(Self.pause) }
            way.client.observability.logger.warning(
                "A token could not be renewed; the one at hand is good for a while",
                metadata: ["oci.token": "\(name)", "error": "\(error)"]
            )
            return grant.signer
        }
    }

    func signer(insteadOf refused: OCIRequestSigner, over way: OCISignInWay) async throws -> OCIRequestSigner? {
        let grant = state.withLock(\.grant)
        if let grant, !grant.signer.isSame(as: refused) { return grant.signer }
        // What is that new and refused is not refused for its age.
        if let obtained = grant?.obtained, way.client.time.now < obtained.addingTimeInterval(Self.pause) { return nil }
        let other = try await renewed(after: grant, over: way).signer
        return other.isSame(as: refused) ? nil : other
    }

    private func needsRenewal(_ state: State, _ now: Date) -> Bool {
        guard let token = state.grant?.token, let expiry = token.expiry else { return false }
        if token.isExpired(at: now) { return true }
        if let nextTry = state.nextTry, now < nextTry { return false }
        let life = (token.issued ?? state.grant?.obtained).map { expiry.timeIntervalSince($0) } ?? .infinity
        return now >= expiry.addingTimeInterval(-min(margin, max(0, life / 2)))
    }

    private func renewed(after old: Grant?, over way: OCISignInWay) async throws -> Grant {
        try await flight { [self] in
            // Who decided before the last flight ended, and boards after it, wants no other.
            if let current = state.withLock(\.grant), current.signer.keyID != old?.signer.keyID { return current }
            var grant = try await renew(old, way)
            grant.obtained = grant.signer.keyID == old?.signer.keyID ? old?.obtained : way.client.time.now
            let result = grant
            state.withLock { $0 = State(grant: result) }
            return result
        }
    }
}
