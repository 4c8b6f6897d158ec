package import Foundation
package import HTTPTypes

/// One request, taken apart for the operation that answers it.
package struct SimulatedCall: Sendable {
    package let request: HTTPRequest
    /// The operation's name in the vendor's words.
    package let operation: String
    /// The values of the route's `{placeholders}`, percent-decoded.
    package let parameters: [String: String]
    /// The query, decoded, in order; names may repeat.
    package let query: [(name: String, value: String)]
    /// The body as JSON; null if there was none.
    package let body: JSON
    /// The date in the simulated world.
    package let now: Date

    /// The first value of a query parameter.
    package func query(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// All values of a query parameter.
    package func queries(_ name: String) -> [String] {
        query.filter { $0.name == name }.map(\.value)
    }

    /// The value of a placeholder of the route.
    package func parameter(_ name: String) -> String { parameters[name] ?? "" }
}

/// What an operation answers.
package struct SimulatedAnswer: Sendable {
    package var status: Int
    package var headers: HTTPFields
    package var body: JSON?
    /// What is answered instead of JSON.
    package var content: Data?

    package init(_ status: Int = 200, _ body: JSON? = nil, headers: HTTPFields = [:]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer that is no JSON.
    package init(_ status: Int = 200, content: Data, type: String, headers: HTTPFields = [:]) {
        self.init(status, headers: headers)
        self.headers[.contentType] = type
        self.content = content
    }

    /// The answer as it goes over the wire.
    package func response(extra: HTTPFields = [:]) -> (HTTPResponse, Data) {
        var fields = headers
        fields.append(contentsOf: extra)
        let data = content ?? body?.data ?? Data()
        if body != nil, fields[.contentType] == nil { fields[.contentType] = "application/json" }
        return (HTTPResponse(status: .init(code: status), headerFields: fields), data)
    }
}
