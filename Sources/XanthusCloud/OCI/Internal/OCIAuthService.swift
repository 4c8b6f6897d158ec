internal import Foundation
internal import HTTPTypes

/// Oracle's service that hands out tokens.
struct OCIAuthService: Sendable {
    private struct Answer: Decodable {
        let token: String
    }

    private struct Refresh: Encodable {
        let currentToken: String
    }

    private struct Federation: Encodable {
        let certificate: String
        let publicKey: String
        let intermediateCertificates: [String]
        let fingerprintAlgorithm: String
    }

    let region: OCIRegion
    let way: OCISignInWay

    /// Exchanges the token of a session for a younger one, for the same key. Oracle does so as long as the token is
    /// good and the session is not older than it may get.
    func refreshed(_ token: OCISecurityToken, signer: OCIRequestSigner) async throws -> OCISecurityToken {
        try await received(
            "RefreshSession",
            ["authentication", "refresh"],
            token.text.withUnsafeValue { Refresh(currentToken: $0) },
            signer: signer
        )
    }

    /// Gets a token for a key of ours from the certificate of an instance.
    func federated(_ identity: OCIInstanceIdentity, for key: RSAPublicKey) async throws -> OCISecurityToken {
        let details = Federation(
            certificate: identity.certificate.der.base64EncodedString(),
            publicKey: try key.bareBase64,
            intermediateCertificates: identity.intermediates.map { $0.der.base64EncodedString() },
            // As Oracle's Go SDK does; its Python SDK leaves it out and goes by SHA-1.
            fingerprintAlgorithm: "SHA256"
        )
        let signer = OCIRequestSigner(
            keyID: "\(identity.tenancy)/fed-x509-sha256/\(identity.certificate.fingerprint.colonSeparated)",
            key: identity.key,
            delegation: nil,
            leavesOutHost: true
        )
        return try await received("FederateInstance", ["x509"], details, signer: signer)
    }

    private func received(
        _ operation: String,
        _ path: [String],
        _ details: some Encodable,
        signer: OCIRequestSigner
    ) async throws -> OCISecurityToken {
        let endpoint = way.root ?? Endpoint(host: OCI.Service.auth.host(in: region))
        let target = try RequestTarget(prefix: "\(endpoint.basePath)/\(OCI.Service.auth.version)", path)
        var request = HTTPRequest(
            method: .post,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: target.text
        )
        request.headerFields[.accept] = "application/json"
        request.headerFields[.userAgent] = UserAgent.text
        let context = RequestContext(
            provider: OCIProvider.cloudName,
            operation: operation,
            // Two tokens are as good as one.
            isRepeatable: true,
            limits: way.client.limits
        )
        let body = try JSONCoding.encoder().encode(details)
        let (response, data) = try await pipeline(signer)(request, body: body, context: context)
        return try context.locating(response, requestIDHeader: .opcRequestID) { () throws(CloudError) in
            let answer = try JSONCoding.decode(Answer.self, from: data)
            guard let token = OCISecurityToken(Secret(answer.token)) else {
                throw CloudError(
                    .invalidResponse,
                    "The service at \(endpoint) answered with a token of a form that is not known. Check the endpoint."
                )
            }
            return token
        }
    }

    private func pipeline(_ signer: OCIRequestSigner) -> RequestPipeline {
        RequestPipeline(
            way.client,
            // `DEFAULT_FEDERATION_CLIENT_RETRY_STRATEGY` of Oracle's Python SDK, 2.189.0.
            retry: RetryPolicy(
                maximumAttempts: 3,
                budget: .seconds(100),
                backoff: Backoff(base: .seconds(1), maximum: .seconds(30))
            ),
            authorizer: SigningMiddleware(signers: OCIFixedSigner(signer: signer), way: way),
            statusCheck: StatusCheckMiddleware(
                requestIDHeader: .opcRequestID,
                time: way.client.time,
                refusal: { OCIErrors.error(for: $0, body: $1, operation: $2.operation) }
            )
        )
    }
}

extension RSAPublicKey {
    /// The key as the service takes it: PEM without armour and line breaks.
    fileprivate var bareBase64: String {
        get throws(PrivateKeyError) {
            try pem.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        }
    }
}
