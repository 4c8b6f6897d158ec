internal import HTTPTypes

internal import struct Foundation.Data

/// What tells a compute instance about itself, version 2: http on a link-local address, with a fixed header that keeps
/// requests away which somebody tricked a program into.
///
/// Its answers hold the private key of the instance. They are read by nobody but us: no middleware of the caller's
/// sees them, and no redirect or proxy is followed.
struct OCIMetadataService: Sendable {
    /// The variable that names another address, such as `http://127.0.0.1:8080/opc/v2`.
    static let variable = "OCI_METADATA_BASE_URL"
    /// The addresses by which every instance reaches it, by IPv4 or IPv6.
    private static let addresses = ["http://169.254.169.254/opc/v2", "http://[fd00:c1::a9fe:a9fe]/opc/v2"]
    /// The largest answer, in bytes: certificates have some 3,000.
    private static let maximumSize = 1 << 16

    let endpoint: Endpoint

    /// Finds the service, by IPv4 or IPv6 or where the variable says.
    ///
    /// - Parameter isCertain: Whether to be patient, because the service must be there. Otherwise it has a second and a
    ///   half to show that it is.
    /// - Throws: ``ConfigurationError`` if the variable names what is no address, or one in a network.
    static func reached(
        in environment: Environment,
        over way: OCISignInWay,
        isCertain: Bool
    ) async throws -> OCIMetadataService {
        var failure: CloudError?
        for service in try candidates(in: environment) {
            do {
                _ = try await service.text(["instance", "region"], over: way, patience: isCertain ? .some : .none)
                return service
            } catch let error as CloudError where error.code == .unreachable {
                // A machine that has no way to one address may have the other.
                failure = failure ?? error
            }
        }
        throw failure?.adding("Instance principals are for compute instances of Oracle's alone.")
            ?? CloudError(.unreachable, "No metadata service was reached.")
    }

    private static func candidates(in environment: Environment) throws(ConfigurationError) -> [OCIMetadataService] {
        guard let address = environment[variable].map({ $0.trimmed }), !address.isEmpty else {
            var all: [OCIMetadataService] = []
            for address in addresses { all.append(.init(endpoint: try Endpoint(metadataService: address))) }
            return all
        }
        do {
            return [.init(endpoint: try Endpoint(metadataService: address))]
        } catch {
            throw ConfigurationError(
                variable,
                rule: error.rule,
                nextStep: "Unset it, or give an address such as http://169.254.169.254/opc/v2.",
                source: "environment variable \(variable)"
            )
        }
    }

    /// How long to wait for the service, which answers within milliseconds where it is.
    enum Patience: Sendable {
        /// One try within a second and a half.
        case none
        /// Three tries within half a minute.
        case some
        /// What Oracle's SDKs do, since a young instance has no certificate yet: eight tries within three minutes.
        case much

        /// `INSTANCE_METADATA_URL_CERTIFICATE_RETRIEVER_RETRY_STRATEGY` of Oracle's Python SDK, 2.189.0.
        fileprivate var retry: RetryPolicy {
            let backoff = Backoff(base: .seconds(1), maximum: .seconds(30))
            return switch self {
            case .none: RetryPolicy.none
            case .some: RetryPolicy(maximumAttempts: 3, budget: .seconds(30), backoff: backoff)
            case .much: RetryPolicy(maximumAttempts: 8, budget: .seconds(180), backoff: backoff)
            }
        }

        fileprivate var deadline: Duration { self == .none ? .milliseconds(1500) : .seconds(10) }
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - path: The path below `/opc/v2`.
    ///   - patience: How long to wait for it.
    func text(_ path: [String], over way: OCISignInWay, patience: Patience = .much) async throws -> String {
        let limits = TransportLimits(
            idleTimeout: patience.deadline,
            deadline: patience.deadline,
            maximumResponseBytes: Self.maximumSize
        )
        var client = way.client
        client.retry = patience == .none ? patience.retry : client.retry ?? patience.retry
        let target = try RequestTarget(prefix: endpoint.basePath, path)
        let request = HTTPRequest(
            method: .get,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: target.text
        )
        let context = RequestContext(
            provider: OCIProvider.cloudName,
            operation: "GetInstanceMetadata",
            isRepeatable: true,
            limits: limits
        )
        let (response, data) = try await pipeline(client)(request, body: nil, context: context)
        guard let text = String(validating: data, as: UTF8.self) else {
            return try context.locating(response, requestIDHeader: .opcRequestID) { () throws(CloudError) in
                throw CloudError(.invalidResponse, "The metadata service at \(endpoint) answered with what is no text.")
            }
        }
        return text
    }

    private func pipeline(_ client: ClientConfiguration) -> RequestPipeline {
        let endpoint = endpoint
        return RequestPipeline(
            client,
            retry: Patience.much.retry,
            authorizer: HeaderMiddleware(),
            statusCheck: StatusCheckMiddleware(
                requestIDHeader: .opcRequestID,
                time: client.time,
                refusal: { response, _, _ in Self.error(response.status.code, endpoint) }
            )
        )
    }

    /// The service is behind a young instance's back for a while, and answers 404 until then.
    private static func error(_ status: Int, _ endpoint: Endpoint) -> CloudError {
        let code: CloudError.Code =
            switch status {
            case 404: .busy
            case 429: .rateLimited
            case 500...: .serverFault
            case 401, 403: .forbidden
            default: .invalidResponse
            }
        return CloudError(
            code,
            "The metadata service at \(endpoint) answered HTTP \(status). Look whether this is an instance of Oracle's "
                + "and whether it has an identity; elsewhere, sign in with an API key."
        )
    }

    private struct HeaderMiddleware: HTTPMiddleware {
        func intercept(
            _ request: HTTPRequest,
            body: Data?,
            context: RequestContext,
            next: Next
        ) async throws -> (HTTPResponse, Data) {
            var request = request
            request.headerFields[.authorization] = "Bearer Oracle"
            request.headerFields[.userAgent] = UserAgent.text
            return try await next(request, body, context)
        }
    }
}
