internal import Foundation
private import Logging

/// Signing with the token of a session that somebody opened in the browser: `oci session authenticate`.
///
/// A token lasts an hour at most, and is exchanged for a younger one as long as it is good and the session is not older
/// than it may get. What is new is put back into its file if that is ours, where Oracle's command line finds it.
struct OCISession: Sendable {
    /// How long before its end a token is exchanged, in seconds.
    private static let margin: TimeInterval = 300

    let tokenFile: OCISettings.Value
    let key: OCISettings.Key
    let passphrase: OCISettings.Value?
    /// What opens another session, as a sentence.
    let nextStep: String
    let environment: Environment

    /// Reads token and key. A token that seems to have expired is only warned of, since this machine's clock may be wrong.
    func grant(now: Date, report: inout DiscoveryReport) throws(ConfigurationError) -> OCIRenewedSigner.Grant {
        let file = try CredentialFile(tokenPath, field: tokenFile.field, source: tokenFile.source)
        if let warning = file.warning { report.warn(warning) }
        guard let token = OCISecurityToken(file.text) else {
            throw ConfigurationError(
                tokenFile.field,
                rule: "The file \(tokenPath) holds no token: three parts of letters and digits with dots between them.",
                nextStep: nextStep,
                source: tokenFile.source
            )
        }
        guard !token.isLongExpired(at: now) else {
            throw ConfigurationError(
                tokenFile.field,
                rule: "The session has ended: its token expired\(Self.end(of: token)).",
                nextStep: nextStep,
                source: "\(tokenFile.source): \(tokenPath)"
            )
        }
        if token.isExpired(at: now) {
            report.warn("By this machine's clock the token of the session expired\(Self.end(of: token)). \(nextStep)")
        }
        let key = try key.read(passphrase: passphrase, environment: environment, report: &report)
        return OCIRenewedSigner.Grant(token: token, signer: OCIRequestSigner(keyID: token.keyID, key: key))
    }

    /// What signs.
    ///
    /// - Parameter region: Where the session was opened.
    func signers(from grant: OCIRenewedSigner.Grant, region: OCIRegion) -> any OCISignerSource {
        OCIRenewedSigner("session", grant: grant, margin: Self.margin) { old, way in
            let now = way.client.time.now
            let current = old ?? grant
            var report = DiscoveryReport()
            // Oracle's command line or another process may have been here first, with another key perhaps.
            let stored = try? self.grant(now: now, report: &report)
            // Whoever opened a session for another account since would have this one's calls made in its name.
            if let stored, stored.token.isOfSameAccount(as: current.token),
                stored.signer.keyID != current.signer.keyID, !stored.token.isExpired(at: now),
                isFresh(stored.token, now) || current.token.isExpired(at: now)
            {
                return stored
            }
            guard !current.token.isExpired(at: now) else {
                throw ended("its token expired\(Self.end(of: current.token))")
            }
            let token: OCISecurityToken
            do {
                token = try await OCIAuthService(region: region, way: way)
                    .refreshed(current.token, signer: current.signer)
            } catch let error as CloudError where error.code == .unauthenticated {
                var ended = ended("Oracle does not renew it (\(error.message))")
                // If it is for this machine's clock, that can be corrected.
                ended.cloudDate = error.cloudDate
                throw ended
            }
            if let trouble = CredentialFile.replace(tokenPath, by: token.text) {
                way.client.observability.logger.warning(
                    "The renewed token of a session is kept in memory alone",
                    metadata: ["file": "\(tokenPath)", "reason": "\(trouble)"]
                )
            }
            return OCIRenewedSigner.Grant(token: token, signer: current.signer.renamed(token.keyID))
        }
    }

    private var tokenPath: String { environment.expanding(tokenFile.text) }

    private func isFresh(_ token: OCISecurityToken, _ now: Date) -> Bool {
        !token.isExpired(at: now.addingTimeInterval(Self.margin))
    }

    private func ended(_ why: String) -> CloudError {
        CloudError(.unauthenticated, "The session has ended: \(why). \(nextStep)", provider: OCIProvider.cloudName)
    }

    private static func end(of token: OCISecurityToken) -> String {
        token.expiry.map { " at \(RFC3339.text($0))" } ?? ""
    }
}
