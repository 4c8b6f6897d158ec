internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// A request and its answer, as far as they matter to a replay.
struct RecordedExchange: Sendable {
    /// A body: JSON where it is JSON, text where it is text.
    enum Body: Sendable, Hashable {
        case none
        case json(JSON)
        case text(String)
        case base64(Data)

        init(_ data: Data?) {
            guard let data, !data.isEmpty else {
                self = .none
                return
            }
            if let json = JSON(parsing: data), json.object != nil || json.array != nil {
                self = .json(json)
            } else if let text = String(validating: data, as: UTF8.self) {
                self = .text(text)
            } else {
                self = .base64(data)
            }
        }

        var data: Data {
            switch self {
            case .none: Data()
            case .json(let json): json.data
            case .text(let text): Data(text.utf8)
            case .base64(let data): data
            }
        }
    }

    struct Parameter: Sendable, Hashable {
        let name: String
        /// `nil` for a name without a `=`.
        let value: String?
    }

    var method: String
    /// The segments of the path, decoded.
    var path: [String]
    /// The parameters in the order of their names, decoded; those of one name as they were sent.
    var query: [Parameter]
    var requestHeaders: [String: String]
    var requestBody: Body
    var status: Int
    var responseHeaders: [String: String]
    var responseBody: Body

    /// The headers that mean something to the cloud beside who asks, when, and how often.
    static let keptRequestHeaders: Set<String> = ["content-type", "if-match"]
    /// The headers that clients read beside limits, dates and the ids of requests.
    static let keptResponseHeaders: Set<String> = [
        "content-type", "etag", "location", "opc-bytes-remaining", "opc-next-page", "opc-total-items",
        "opc-work-request-id", "retry-after",
    ]

    /// Reads a request, with an answer yet to come.
    init(_ request: HTTPRequest, body: Data?) {
        let target = (request.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        method = request.method.rawValue
        path = target[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(Self.decoded)
        let parameters = target.count > 1 ? target[1].split(separator: "&") : []
        query = Self.ordered(
            parameters.map { parameter in
                let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return Parameter(name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : nil)
            }
        )
        requestHeaders = Self.kept(Self.keptRequestHeaders, of: request.headerFields)
        requestBody = Body(body)
        status = 0
        responseHeaders = [:]
        responseBody = .none
    }

    /// Takes the answer.
    mutating func answer(_ response: HTTPResponse, _ body: Data) {
        status = response.status.code
        responseHeaders = Self.kept(Self.keptResponseHeaders, of: response.headerFields)
        responseBody = Body(body)
    }

    init(method: String, path: String, query: [Parameter]) {
        self.init(HTTPRequest(method: .get, scheme: nil, authority: nil, path: path), body: nil)
        self.method = method
        self.query = Self.ordered(query)
    }

    /// The path, encoded once.
    var pathText: String { "/" + path.map(Self.encoded).joined(separator: "/") }

    private static func kept(_ names: Set<String>, of fields: HTTPFields) -> [String: String] {
        let kept = fields.filter { names.contains($0.name.canonicalName) }
        return Dictionary(kept.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { $1 })
    }

    private static func ordered(_ parameters: [Parameter]) -> [Parameter] {
        // By place among equals, because Swift does not promise that sorting is stable.
        parameters.enumerated()
            .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element)
    }

    private static func decoded(_ text: Substring) -> String { text.removingPercentEncoding ?? String(text) }

    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }
}
