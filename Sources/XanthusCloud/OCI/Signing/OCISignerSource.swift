/// What hands out the signer of the moment.
///
/// Signing asks it for each attempt, so that a token that is renewed meanwhile is used from then on. All copies of one
/// ``OCICredentials`` share one source.
protocol OCISignerSource: Sendable {
    /// Returns a signer that is good now; renews the token first if that is about to expire.
    ///
    /// - Throws: ``CloudError`` or ``ConfigurationError`` if no good signer can be had; `CancellationError`.
    func signer(over way: OCISignInWay) async throws -> OCIRequestSigner

    /// Returns another signer after Oracle has refused one; `nil` if there can be none.
    ///
    /// - Throws: As ``signer(over:)``.
    func signer(insteadOf refused: OCIRequestSigner, over way: OCISignInWay) async throws -> OCIRequestSigner?
}

/// A key that stays as it is: that of an API key.
struct OCIFixedSigner: OCISignerSource {
    let signer: OCIRequestSigner

    func signer(over way: OCISignInWay) async throws -> OCIRequestSigner { signer }

    func signer(insteadOf refused: OCIRequestSigner, over way: OCISignInWay) async throws -> OCIRequestSigner? { nil }
}
