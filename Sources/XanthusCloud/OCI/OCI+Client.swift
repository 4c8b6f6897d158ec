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
    ///
    /// Copies of a client share what it learns: how wrong this machine's clock is, where the tenancy's home is, and when
    /// identity was changed last.
    public struct Client: Sendable {
        private let region: OCIRegion
        private let root: Endpoint?
        private let limits: TransportLimits
        private let randomness: Randomness
        private let tenancy: String
        private let repeats: Bool
        private let rules: OCIRules
        private let pipeline: RequestPipeline

        /// Creates a client for the tenancy and region of the credentials, which sign for it.
        public init(_ credentials: OCICredentials, configuration: OCIConfiguration) {
            region = credentials.region
            root = configuration.endpoint
            limits = configuration.client.limits
            randomness = configuration.client.randomness
            tenancy = credentials.tenancy
            repeats = (configuration.client.retry ?? OCIConfiguration.vendorRetry).maximumAttempts > 1
            let rules = OCIRules(configuration.client.time)
            self.rules = rules
            pipeline = RequestPipeline(
                configuration.client,
                retry: OCIConfiguration.vendorRetry,
                exception: { rules.window.pause(after: $0, $1, attempt: $2.attempt) },
                perAttempt: [
                    RequestNaming(randomness: configuration.client.randomness),
                    ClockCorrection(skew: rules.skew, observability: configuration.client.observability),
                ],
                authorizer: SigningMiddleware(
                    credentials,
                    configuration: configuration,
                    time: rules.skew.correctedTime
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
        /// - Throws: ``CloudError``; ``ConfigurationError`` before any call for what ``OCI/Operation/check()`` refuses
        ///   and for an id, display name, host name or retry token that cannot be; `CancellationError` when the task is
        ///   cancelled.
        public func send<O: Operation>(_ operation: O) async throws -> O.Response {
            try await reply(to: operation).value
        }

        /// Sends an operation and returns its answer with what the headers say.
        ///
        /// - Throws: As ``send(_:)``.
        public func reply<O: Operation>(to operation: O) async throws -> Reply<O.Response> {
            try operation.check()
            let call = operation.request
            let body = try call.body.map { try JSONCoding.encoder().encode($0) }
            try OCIGrammar.check(call, body: body)
            let request = try request(for: call, at: try await endpoint(for: call))
            var context = RequestContext(
                provider: OCIProvider.cloudName,
                operation: String(describing: O.self),
                isRepeatable: call.repetition != .never,
                limits: limits
            )
            context.isSigned = call.service.isSigned
            let (response, data): (HTTPResponse, Data)
            do {
                (response, data) = try await pipeline(request, body: body, context: context)
            } catch let error as CloudError {
                throw rules.launches.judged(error, of: operation)
            }
            rules.launches.noteSuccess(of: operation)
            if call.changesIdentity { rules.window.open() }
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

        /// How much Oracle's clock is ahead of this machine's, zero while no refusal has told.
        ///
        /// A machine whose clock is more than five minutes off has its first request refused. Then the client dates its
        /// signatures by Oracle's clock, tells the logger, and sends that request once more. Differences of more than a day
        /// are not believed.
        public var clockSkew: Duration { .seconds(rules.skew.seconds) }

        /// Looks up the tenancy's home region, once for all copies of the client.
        ///
        /// Changes of identity are sent there whatever the client's own region, unless ``OCIConfiguration/endpoint`` names
        /// one address for everything.
        ///
        /// - Throws: As ``send(_:)``.
        public func homeRegion() async throws -> OCIRegion {
            try await rules.home.region {
                let subscriptions = try await send(ListRegionSubscriptions(tenancyId: tenancy))
                guard let home = subscriptions.first(where: \.isHomeRegion) else {
                    throw CloudError(
                        .notFound,
                        "None of the regions that the tenancy is subscribed to is its home. Ask Oracle's support.",
                        provider: OCIProvider.cloudName,
                        operation: "ListRegionSubscriptions"
                    )
                }
                // An answer must not choose the host that signed requests go to: a name with a dot would.
                let domain = region.isDomain ? nil : region.domain
                guard !home.regionName.contains("."),
                    let found = try? OCIRegion(home.regionName, defaultDomain: domain)
                else {
                    throw CloudError(
                        .invalidResponse,
                        "The name of the tenancy's home region is none. Check the endpoint.",
                        provider: OCIProvider.cloudName,
                        operation: "ListRegionSubscriptions"
                    )
                }
                return found
            }
        }

        /// Where an operation goes: to the one address that was given, whatever the region, or else to the service's host
        /// in the region that answers it.
        private func endpoint(for call: OperationRequest) async throws -> Endpoint {
            if let root { return root }
            var region = region
            if call.isForHome {
                do {
                    region = try await homeRegion()
                } catch let error as CloudError where error.code == .forbidden || error.code == .notFound {
                    // Who may not ask where home is can be there all the same; if not, Oracle's refusal tells.
                }
            }
            return Endpoint(host: call.service.host(in: region))
        }

        private func request(
            for call: OperationRequest,
            at endpoint: Endpoint
        ) throws(ConfigurationError) -> HTTPRequest {
            let prefix = "\(endpoint.basePath)/\(call.service.version)"
            let target = try RequestTarget(prefix: prefix, call.path, query: call.query)
            var request = HTTPRequest(
                method: call.method,
                scheme: endpoint.scheme,
                authority: endpoint.authority,
                path: target.text
            )
            request.headerFields[.accept] = "application/json"
            request.headerFields[.userAgent] = UserAgent.text
            request.headerFields[.ifMatch] = call.ifMatch
            if repeats { request.headerFields[.opcClientRetries] = "true" }
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
    static let opcClientRetries = HTTPField.Name("opc-client-retries")!
    static let opcRetryToken = HTTPField.Name("opc-retry-token")!
    static let opcNextPage = HTTPField.Name("opc-next-page")!
    static let opcWorkRequestID = HTTPField.Name("opc-work-request-id")!
    static let opcBytesRemaining = HTTPField.Name("opc-bytes-remaining")!
}
