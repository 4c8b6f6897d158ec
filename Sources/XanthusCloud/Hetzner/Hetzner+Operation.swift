public import HTTPTypes

extension Hetzner {
    /// One call of the API: what to send, and what comes back.
    ///
    /// The type's name is the operation's name in logs, spans and errors.
    public protocol Operation: Sendable {
        /// What the API answers; ``Hetzner/Nothing`` for an answer without a body.
        associatedtype Response: Decodable & Sendable
        /// What to send.
        var request: OperationRequest { get }
    }

    /// What an operation sends, before it has an address and a token.
    public struct OperationRequest: Sendable {
        /// The verb.
        public var method: HTTPRequest.Method
        /// The path below the API's root, unencoded.
        public var path: [String]
        /// The query, unencoded, in order; parameters without a value are left out.
        public var query: [(name: String, value: String?)]
        /// The JSON body.
        public var body: (any Encodable & Sendable)?
        /// Whether carrying it out twice has the effect of once. Creations are not unless their name is unique.
        public var isRepeatable: Bool

        /// Describes a call; anything but a `POST` is repeatable unless told.
        public init(
            _ method: HTTPRequest.Method,
            _ path: [String],
            query: [(name: String, value: String?)] = [],
            body: (any Encodable & Sendable)? = nil,
            isRepeatable: Bool? = nil
        ) {
            self.method = method
            self.path = path
            self.query = query
            self.body = body
            self.isRepeatable = isRepeatable ?? (method != .post)
        }
    }

    /// An answer without a body.
    public struct Nothing: Decodable, Sendable {}
}
