public import HTTPTypes

public import struct Foundation.Data

extension Hetzner {
    /// One call of the API: what to send, and what comes back.
    ///
    /// The type's name is the operation's name in logs, spans and errors.
    public protocol Operation<Response>: Sendable {
        /// What the API answers: a ``Hetzner/Resource`` where the answer holds nothing else, ``Hetzner/Nothing`` for an
        /// answer without a body.
        associatedtype Response: Sendable
        /// What to send.
        var request: OperationRequest { get }
        /// Refuses what Hetzner would refuse in any project: values outside its grammar. Nothing, unless an operation
        /// says otherwise.
        ///
        /// - Throws: ``ConfigurationError`` that names the field, the rule and the next step.
        func check() throws(ConfigurationError)
        /// Reads the body of an answer. JSON, unless an operation says otherwise.
        static func response(from body: Data) throws(CloudError) -> Response
    }

    /// An operation that lists, a page at a time.
    public protocol ListOperation: Operation where Response == ListResponse<Element> {
        /// What is listed.
        associatedtype Element: Resource
        /// The page to fetch, from 1.
        var page: Int { get set }
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

        /// Describes a call that lists, with the largest page that the API has: 50, for records 100.
        public init(
            list path: [String],
            query: [(name: String, value: String?)] = [],
            sort: [Sort] = [],
            page: Int,
            perPage: Int = 50
        ) {
            self.init(
                .get,
                path,
                query: query + sort.map { ("sort", $0.description) }
                    + [("page", String(page)), ("per_page", String(perPage))]
            )
        }
    }

    /// An answer without a body.
    public struct Nothing: Sendable {}
}

extension Hetzner.Operation {
    /// Refuses nothing.
    public func check() throws(ConfigurationError) {}
}

extension Hetzner.Operation where Response: Decodable {
    /// Reads JSON.
    public static func response(from body: Data) throws(CloudError) -> Response {
        try JSONCoding.decode(Response.self, from: body)
    }
}

extension Hetzner.Operation where Response: Hetzner.Resource {
    /// Reads the one thing that the answer holds.
    public static func response(from body: Data) throws(CloudError) -> Response {
        try JSONCoding.decode(Hetzner.SingleResponse<Response>.self, from: body).element
    }
}

extension Hetzner.Operation where Response == Hetzner.Nothing {
    /// Reads nothing.
    public static func response(from body: Data) throws(CloudError) -> Response { Hetzner.Nothing() }
}
