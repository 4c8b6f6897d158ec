internal import Foundation
internal import HTTPTypes

extension OCI {
    /// Sends operations of Oracle's API, signed.
    ///
    /// ```swift
    /// let instance = try await client.send(OCI.GetInstance(id: id))
    /// let reply = try await client.reply(to: OCI.TerminateInstance(id: id))
    /// print(reply.workRequestID ?? "-")
    /// ```
    public struct Client: Sendable {
        private let region: OCIRegion
        private let root: Endpoint?
        private let limits: TransportLimits
        private let randomness: Randomness
        private let pipeline: RequestPipeline

        /// Creates a client for the tenancy and region of the credentials, which sign for it.
        public init(_ credentials: OCICredentials, configuration: OCIConfiguration) {
            region = credentials.region
            root = configuration.endpoint
            limits = configuration.client.limits
            randomness = configuration.client.randomness
            pipeline = RequestPipeline(
                configuration.client,
                retry: OCIConfiguration.vendorRetry,
                authorizer: SigningMiddleware(
                    credentials,
                    configuration: configuration,
                    time: configuration.client.time
                ),
                statusCheck: StatusCheckMiddleware(
                    requestIDHeader: .opcRequestID,
                    time: configuration.client.time,
                    refusal: { OCIErrors.error(for: $0, body: $1, operation: $2.operation) }
                )
            )
        }

        /// Sends an operation and returns its answer.
        ///
        /// - Throws: ``CloudError``; ``ConfigurationError`` before any call for an id or retry token that cannot be;
        ///   `CancellationError` when the task is cancelled.
        public func send<O: Operation>(_ operation: O) async throws -> O.Response {
            try await reply(to: operation).value
        }

        /// Sends an operation and returns its answer with what the headers say.
        ///
        /// - Throws: As ``send(_:)``.
        public func reply<O: Operation>(to operation: O) async throws -> Reply<O.Response> {
            let call = operation.request
            let request = try request(for: call)
            let context = RequestContext(
                provider: OCIProvider.cloudName,
                operation: String(describing: O.self),
                isRepeatable: call.repetition != .never,
                limits: limits
            )
            let body = try call.body.map { try JSONCoding.encoder().encode($0) }
            let (response, data) = try await pipeline(request, body: body, context: context)
            let value = try context.locating(response, requestIDHeader: .opcRequestID) { () throws(CloudError) in
                try O.response(from: data)
            }
            return Reply(
                value: value,
                requestID: response.headerFields[.opcRequestID],
                nextPage: response.headerFields[.opcNextPage],
                etag: response.headerFields[.eTag],
                workRequestID: response.headerFields[.opcWorkRequestID],
                bytesRemaining: response.headerFields[.opcBytesRemaining].flatMap(Int.init)
            )
        }

        /// Returns the list that an operation reads.
        public func pages<List: ListOperation>(_ operation: List) -> Pages<List.Element> {
            Pages { cursor in
                var operation = operation
                operation.page = cursor
                let reply = try await reply(to: operation)
                return Page(elements: List.elements(of: reply.value), next: reply.nextPage)
            }
        }

        private func request(for call: OperationRequest) throws(ConfigurationError) -> HTTPRequest {
            let endpoint = root ?? Endpoint(host: call.service.host(in: region))
            var target = try RequestTarget(prefix: "\(endpoint.basePath)/\(call.service.version)", call.path)
            for (name, value) in call.query { target.add(name, value) }
            var request = HTTPRequest(
                method: call.method,
                scheme: endpoint.scheme,
                authority: endpoint.authority,
                path: target.text
            )
            request.headerFields[.accept] = "application/json"
            request.headerFields[.userAgent] = UserAgent.text
            request.headerFields[.ifMatch] = call.ifMatch
            if case .withToken(let token) = call.repetition {
                request.headerFields[.opcRetryToken] = try Self.checked(token) ?? randomness.token(length: 32)
            }
            return request
        }

        private static func checked(_ token: String?) throws(ConfigurationError) -> String? {
            guard let token else { return nil }
            guard (1...64).contains(token.utf8.count), token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw ConfigurationError(
                    "retryToken",
                    rule: "It has 1 to 64 visible ASCII characters.",
                    nextStep: "Leave it out to have one drawn."
                )
            }
            return token
        }
    }
}

extension HTTPField.Name {
    static let opcRequestID = HTTPField.Name("opc-request-id")!
    static let opcRetryToken = HTTPField.Name("opc-retry-token")!
    static let opcNextPage = HTTPField.Name("opc-next-page")!
    static let opcWorkRequestID = HTTPField.Name("opc-work-request-id")!
    static let opcBytesRemaining = HTTPField.Name("opc-bytes-remaining")!
}
