internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension URLRequest {
    /// Translates a request without changing a byte of its path, or refuses.
    init(_ request: HTTPRequest, body: Data?) throws(CloudError) {
        self.init(url: try URL(of: request, body: body))
        httpMethod = request.method.rawValue
        httpBody = body?.isEmpty == true ? nil : body
        httpShouldHandleCookies = false
        // The exchange keeps time; the session's own timeout, in whole seconds, must not come first.
        timeoutInterval = 7 * 24 * 60 * 60
        setValue(request.authority, forHTTPHeaderField: "Host")
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
