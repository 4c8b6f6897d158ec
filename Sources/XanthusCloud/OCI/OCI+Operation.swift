public import HTTPTypes

public import struct Foundation.Data

extension OCI {
    /// One call of the API: what to send, and what comes back.
    ///
    /// The type's name is the operation's name in logs, spans and errors: that of Oracle's own SDKs.
    public protocol Operation: Sendable {
        /// What the API answers; ``OCI/Nothing`` for an answer without a body, ``OCI/Bytes`` for one that is no JSON.
        associatedtype Response: Sendable
        /// What to send.
        var request: OperationRequest { get }
        /// Refuses what Oracle would refuse in any account: values outside its grammar. Nothing, unless an operation
        /// says otherwise.
        ///
        /// - Throws: ``ConfigurationError`` that names the field, the rule and the next step.
        func check() throws(ConfigurationError)
        /// Reads the body of an answer. JSON, unless an operation says otherwise.
        static func response(from body: Data) throws(CloudError) -> Response
    }

    /// An operation that lists, a page at a time; the next page is named by a header.
    public protocol ListOperation: Operation {
        /// What is listed.
        associatedtype Element: Sendable
        /// A bare array, unless an operation says otherwise.
        associatedtype Response = [Element]
        /// The page to fetch; `nil` for the first.
        var page: String? { get set }
        /// What is listed in an answer.
        static func elements(of response: Response) -> [Element]
    }

    /// What an operation sends, before it has an address and a signature.
    public struct OperationRequest: Sendable {
        /// The verb.
        public var method: HTTPRequest.Method
        /// The service that answers.
        public var service: Service
        /// The path below the service's version, unencoded.
        public var path: [String]
        /// The query, unencoded, in order; parameters without a value are left out.
        public var query: [(name: String, value: String?)]
        /// The JSON body.
        public var body: (any Encodable & Sendable)?
        /// What happens if it is carried out twice.
        public var repetition: Repetition
        /// The etag that the resource must still have.
        public var ifMatch: String?

        /// Describes a call; anything but a `POST` is harmless to repeat unless told.
        public init(
            _ method: HTTPRequest.Method,
            _ path: [String],
            service: Service = .core,
            query: [(name: String, value: String?)] = [],
            body: (any Encodable & Sendable)? = nil,
            repetition: Repetition? = nil,
            ifMatch: String? = nil
        ) {
            self.method = method
            self.service = service
            self.path = path
            self.query = query
            self.body = body
            self.repetition = repetition ?? (method == .post ? .never : .harmless)
            self.ifMatch = ifMatch
        }

        /// Describes a call that lists, with the largest page that Oracle's reference names: 1,000.
        public init(
            list path: [String],
            service: Service = .core,
            query: [(name: String, value: String?)] = [],
            page: String?
        ) {
            self.init(.get, path, service: service, query: query + [("limit", "1000"), ("page", page)])
        }
    }

    /// What happens if a request is carried out twice.
    public enum Repetition: Sendable, Hashable {
        /// The same as if once.
        case harmless
        /// The same as if once, for a day, because of `opc-retry-token`: 64 bytes at most, bound to the body. A
        /// token is drawn for each call that brings none.
        case withToken(String?)
        /// Something twice.
        case never
    }

    /// An answer without a body.
    public struct Nothing: Sendable {}

    /// An answer whose body is taken as it is.
    public struct Bytes: Sendable {
        /// The body.
        public let data: Data
    }
}

extension OCI.Operation {
    /// Refuses nothing.
    public func check() throws(ConfigurationError) {}
}

extension OCI.Operation where Response: Decodable {
    /// Reads JSON.
    public static func response(from body: Data) throws(CloudError) -> Response {
        try JSONCoding.decode(Response.self, from: body)
    }
}

extension OCI.Operation where Response == OCI.Nothing {
    /// Reads nothing.
    public static func response(from body: Data) throws(CloudError) -> Response { OCI.Nothing() }
}

extension OCI.Operation where Response == OCI.Bytes {
    /// Takes the body as it is.
    public static func response(from body: Data) throws(CloudError) -> Response { OCI.Bytes(data: body) }
}

extension OCI.ListOperation where Response == [Element] {
    /// The array itself.
    public static func elements(of response: Response) -> [Element] { response }
}
