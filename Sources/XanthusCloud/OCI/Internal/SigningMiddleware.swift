internal import HTTPTypes

internal import struct Foundation.Data

/// Signs each attempt anew: Oracle takes a signature for five minutes around its date.
///
/// What signs is asked for each time, since tokens are renewed. One that is refused although it looked good is renewed
/// once, and the request sent once more; an API key is refused for good.
struct SigningMiddleware: HTTPMiddleware {
    let signers: any OCISignerSource
    let way: OCISignInWay

    /// - Parameter time: Where the dates of signatures come from, and when tokens are due.
    init(_ credentials: OCICredentials, configuration: OCIConfiguration, time: TimeSource) {
        signers = credentials.signers
        var client = configuration.client
        client.time = time
        way = OCISignInWay(client, root: configuration.endpoint)
    }

    init(signers: any OCISignerSource, way: OCISignInWay) {
        self.signers = signers
        self.way = way
    }

    private var time: TimeSource { way.client.time }

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        guard context.isSigned else { return try await next(request, body, context) }
        let signer = try await signers.signer(over: way)
        do {
            return try await next(try signer.sign(request, body: body, at: time.now), body, context)
        } catch let refusal as CloudError where Self.mayBeTheToken(refusal) {
            guard let other = try await another(than: signer, after: refusal) else { throw refusal }
            return try await next(try other.sign(request, body: body, at: time.now), body, context)
        }
    }

    private func another(than signer: OCIRequestSigner, after refusal: CloudError) async throws -> OCIRequestSigner? {
        do {
            return try await signers.signer(insteadOf: signer, over: way)
        } catch let error as CloudError {
            // A token may have expired by this machine's clock alone, and the refusal tells Oracle's.
            var error = error
            error.cloudDate = error.cloudDate ?? refusal.cloudDate
            throw error
        }
    }

    /// Whether another token might help. Against a wrong clock it does not.
    private static func mayBeTheToken(_ refusal: CloudError) -> Bool {
        refusal.code == .unauthenticated && !refusal.message.contains("clock skew")
    }
}
