internal import Foundation
internal import HTTPTypes

extension Hetzner {
    /// Sends operations of the Hetzner Cloud API.
    ///
    /// ```swift
    /// let server = try await client.send(Hetzner.GetServer(id: 42))
    /// print(server.status)
    /// ```
    public struct Client: Sendable {
        private let endpoint: Endpoint
        private let limits: TransportLimits
        private let pipeline: RequestPipeline

        /// Creates a client for one project, which its token names.
        public init(token: Secret<String>, configuration: HetznerConfiguration) {
            endpoint = configuration.endpoint ?? HetznerConfiguration.publicEndpoint
            limits = configuration.client.limits
            pipeline = RequestPipeline(
                configuration.client,
                retry: HetznerConfiguration.vendorRetry,
                authorizer: BearerMiddleware(token: token),
                statusCheck: StatusCheckMiddleware(
                    requestIDHeader: .correlationID,
                    time: configuration.client.time,
                    refusal: { response, body, _ in HetznerErrors.error(for: response, body: body) }
                )
            )
        }

        /// Sends an operation and returns its answer.
        ///
        /// - Throws: ``CloudError``; `CancellationError` when the task is cancelled; ``ConfigurationError`` before any call
        ///   for what is outside Hetzner's grammar.
        public func send<O: Operation>(_ operation: O) async throws -> O.Response {
            try operation.check()
            let call = operation.request
            let target = try RequestTarget(prefix: endpoint.basePath, call.path, query: call.query)
            var request = HTTPRequest(
                method: call.method,
                scheme: endpoint.scheme,
                authority: endpoint.authority,
                path: target.text
            )
            request.headerFields[.accept] = "application/json"
            request.headerFields[.userAgent] = UserAgent.text
            let body = try call.body.map { try JSONCoding.encoder().encode($0) }
            if body != nil { request.headerFields[.contentType] = "application/json" }
            let context = RequestContext(
                provider: HetznerProvider.cloudName,
                operation: String(describing: O.self),
                isRepeatable: call.isRepeatable,
                limits: limits
            )
            let (response, data) = try await pipeline(request, body: body, context: context)
            return try context.locating(response, requestIDHeader: .correlationID) { () throws(CloudError) in
                try O.response(from: data)
            }
        }
    }
}

extension HTTPField.Name {
    static let correlationID = HTTPField.Name("X-Correlation-Id")!
}
