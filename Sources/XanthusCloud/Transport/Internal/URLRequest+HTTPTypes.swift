internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension URLRequest {
    /// Translates a request without changing a byte of its path, or refuses.
    init(_ request: HTTPRequest, body: Data?) throws(CloudError) {
        let authority = request.authority ?? ""
        let path = request.path ?? "/"
        let address = "\(request.scheme ?? "https")://\(authority)\(path)"
        // Foundation would escape what it finds unlawful, libcurl would resolve dot segments and drop a fragment.
        // The request would then differ from the one that was signed.
        guard path.hasPrefix("/"), !path.contains("#"), !path.hasDotSegment,
            let url = URL(string: address, encodingInvalidCharacters: false), url.absoluteString == address,
            url.host != nil, url.user == nil
        else {
            throw CloudError(
                .invalidRequest,
                "The request to \(authority.isEmpty ? "no host" : authority.split(separator: "@").last ?? "") cannot "
                    + "be sent byte for byte. Give it a host, and a path that starts with a slash, is "
                    + "percent-encoded, and has neither a fragment nor dot segments."
            )
        }
        let content = body?.isEmpty == true ? nil : body
        if content != nil, request.method == .get || request.method == .head {
            throw CloudError(
                .invalidRequest,
                "A \(request.method) request cannot have a body. Send it without, or with another method."
            )
        }
        self.init(url: url)
        httpMethod = request.method.rawValue
        httpBody = content
        httpShouldHandleCookies = false
        // The exchange keeps time; the session's own timeout, in whole seconds, must not come first.
        timeoutInterval = 7 * 24 * 60 * 60
        setValue(authority, forHTTPHeaderField: "Host")
        var seen: Set<HTTPField.Name> = []
        for field in request.headerFields where seen.insert(field.name).inserted {
            setValue(request.headerFields[field.name], forHTTPHeaderField: field.name.rawName)
        }
    }
}

extension HTTPResponse {
    /// Translates an answer with all its header fields.
    init(_ response: HTTPURLResponse) {
        var fields = HTTPFields()
        for case (let name as String, let value as String) in response.allHeaderFields {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        self.init(status: .init(code: response.statusCode), headerFields: fields)
    }
}

extension String {
    /// Whether a segment of the path is `.` or `..`, escaped or not.
    fileprivate var hasDotSegment: Bool {
        prefix { $0 != "?" }.split(separator: "/").contains { segment in
            [".", ".."].contains(segment.lowercased().replacing("%2e", with: "."))
        }
    }
}
