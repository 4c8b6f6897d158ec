public import HTTPTypes

/// The text that an OCI signature is made over: one line for each signed header.
///
/// Show it when Oracle answers `NotAuthenticated` and key and clock are right: it must agree byte for byte with what
/// was sent. It holds no secret.
///
/// The rules are those of [Request Signatures](https://docs.oracle.com/en-us/iaas/Content/API/Concepts/signingrequests.htm),
/// which follow draft-cavage-http-signatures-08.
public struct OCISigningString: Sendable, Hashable {
    /// The names of the signed headers in order, among them `(request-target)` and `host`.
    public let headers: [String]
    /// The lines, joined by line feeds, without one at the end.
    public let text: String

    /// Rebuilds the text of a request that ``OCIRequestSigner`` has signed.
    ///
    /// - Returns: `nil` if the request lacks a header that its method must have signed.
    public init?(_ request: HTTPRequest) {
        guard let headers = Self.headers(of: request) else { return nil }
        self.init(request, headers: headers)
    }

    init?(_ request: HTTPRequest, headers: [String]) {
        guard let target = request.path else { return nil }
        self.init(headers: headers, method: request.method.rawValue, target: target) { name in
            name == "host" ? request.authority : HTTPField.Name(name).flatMap { request.headerFields[$0] }
        }
    }

    /// Builds the text from what was received.
    ///
    /// - Parameters:
    ///   - headers: The names in order, as the Authorization header lists them.
    ///   - method: The method.
    ///   - target: Path and query, byte for byte as on the wire.
    ///   - field: Looks up a header by its lower-case name.
    /// - Returns: `nil` if a listed header is absent.
    package init?(headers: [String], method: String, target: String, field: (String) -> String?) {
        var lines: [String] = []
        for header in headers {
            let name = header.lowercased()
            if name == "(request-target)" {
                lines.append("\(name): \(method.lowercased()) \(target)")
            } else if let value = field(name) {
                lines.append("\(name): \(value)")
            } else {
                return nil
            }
        }
        self.headers = headers
        text = lines.joined(separator: "\n")
    }

    /// The headers that a request must have signed, in the order of Oracle's Python SDK.
    static func headers(of request: HTTPRequest) -> [String]? {
        guard var headers = headers(for: request.method) else { return nil }
        if request.headerFields[.opcOboToken] != nil { headers.insert("opc-obo-token", at: 3) }
        return headers
    }

    /// The headers that a method must have signed; `nil` for methods that Oracle does not take.
    package static func headers(for method: HTTPRequest.Method) -> [String]? {
        switch method {
        case .get, .head, .delete: ["date", "(request-target)", "host"]
        case .post, .put, .patch:
            ["date", "(request-target)", "host", "content-length", "content-type", "x-content-sha256"]
        default: nil
        }
    }
}

extension OCISigningString: CustomStringConvertible {
    /// The text.
    public var description: String { text }
}
