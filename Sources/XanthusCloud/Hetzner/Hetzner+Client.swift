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
        /// Where the tokens of creations come from.
        let randomness: Randomness
        /// What all copies of the client wait for, together.
        let actionPoll: SharedPoll<ID<Action>, Action>
        let serverPoll: SharedPoll<ID<Server>, Server>

        /// Creates a client for one project, which its token names.
        public init(token: Secret<String>, configuration: HetznerConfiguration) {
            endpoint = configuration.endpoint ?? HetznerConfiguration.publicEndpoint
            limits = configuration.client.limits
            randomness = configuration.client.randomness
            actionPoll = SharedPoll(on: configuration.client.time, batch: ListActions.limit)
            serverPoll = SharedPoll(on: configuration.client.time, batch: nil)
            let gate = RateLimitGate(
                RateEstimate(
                    limit: HetznerConfiguration.ordinaryRequestsPerHour,
                    per: .seconds(3600),
                    scouts: HetznerConfiguration.scouts
                ),
                time: configuration.client.time,
                reading: RateReading.init(hetzner:)
            )
            pipeline = RequestPipeline(
                configuration.client,
                retry: HetznerConfiguration.vendorRetry,
                exception: { HetznerLock.pause(after: $0, $1, attempt: $2.attempt) },
                gate: gate,
                authorizer: BearerMiddleware(token: token),
                statusCheck: StatusCheckMiddleware(
                    requestIDHeader: .correlationID,
                    time: configuration.client.time,
                    refusal: { HetznerErrors.error(for: $0, body: $1, attempt: $2.attempt) }
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

extension RateReading {
    /// What an answer says about the bucket: `RateLimit-Limit` is its size, which it takes an hour to refill.
    /// `RateLimit-Reset` is when it is full again, which is of no use to who needs one call.
    fileprivate init?(hetzner fields: HTTPFields) {
        // What is beyond all sense would make pauses that are beyond a duration.
        guard let limit = fields[.rateLimit].flatMap({ Int($0) }), (1...1_000_000_000).contains(limit),
            let remaining = fields[.rateLimitRemaining].flatMap({ Int($0) }), (0...limit).contains(remaining)
        else { return nil }
        self.init(limit: limit, remaining: remaining)
    }
}

extension HTTPField.Name {
    fileprivate static let rateLimit = HTTPField.Name("RateLimit-Limit")!
    fileprivate static let rateLimitRemaining = HTTPField.Name("RateLimit-Remaining")!
    static let correlationID = HTTPField.Name("X-Correlation-Id")!
}
