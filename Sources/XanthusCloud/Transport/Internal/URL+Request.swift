internal import Foundation
internal import HTTPTypes

extension URL {
    /// The address of a request, in which no byte of its path is changed; or refuses the request.
    init(of request: HTTPRequest, body: Data?) throws(CloudError) {
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
        if body?.isEmpty == false, request.method == .get || request.method == .head {
            throw CloudError(
                .invalidRequest,
                "A \(request.method) request cannot have a body. Send it without, or with another method."
            )
        }
        self = url
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
