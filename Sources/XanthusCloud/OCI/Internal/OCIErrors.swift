internal import HTTPTypes

internal import struct Foundation.Data

/// The mapping table from Oracle's refusals to `CloudError`.
///
/// Source: Oracle's error table (Content/API/References/apierrors.htm), the retry rules of its Python SDK 2.189.0, and
/// refusals seen in the wild. What those retry is transient here, with one exception: missing capacity comes as a
/// plain 500 that lasts for hours, and repeating it gets accounts throttled.
enum OCIErrors {
    private struct Body: Decodable {
        let code: String?
        let message: String?
    }

    /// The operations whose refusal for an instance's state is `.locked`, which is never repeated blindly: the provider
    /// looks at the instance first, because the change that it is in may be the one that is asked for.
    private static let changes: Set = ["InstanceAction", "TerminateInstance"]
    /// The most characters of the cloud's words that go into an error.
    private static let wordLimit = 500

    /// Says what a refusal means. The caller adds the context of the call.
    static func error(for response: HTTPResponse, body: Data, operation: String) -> CloudError {
        // Gateways and proxies answer with HTML; their words are not Oracle's and may quote the request.
        let body = try? JSONCoding.decode(Body.self, from: body)
        let status = response.status.code
        let code = code(for: body?.code, status: status, message: body?.message ?? "", operation: operation)
        let words = body?.message ?? "The answer was HTTP \(status) without an explanation"
        return CloudError(
            code,
            sentence(words) + nextStep(code, providerCode: body?.code, response),
            providerCode: body?.code
        )
    }

    /// Says what the failure of accepted work means, in the words of its work request.
    static func error(forWork operation: String?, errors: [OCI.WorkRequestError], otherwise: String) -> CloudError {
        let words = errors.map(\.message).joined(separator: " ")
        let isCapacity = errors.contains { isOutOfCapacity(code: $0.code, message: $0.message) }
        let code: CloudError.Code = isCapacity ? .outOfCapacity : .failed
        return CloudError(
            code,
            sentence(words.isEmpty ? otherwise : words) + nextStep(code, providerCode: errors.first?.code),
            provider: OCIProvider.cloudName,
            operation: operation,
            providerCode: errors.first?.code
        )
    }

    static func code(for code: String?, status: Int, message: String, operation: String) -> CloudError.Code {
        if isOutOfCapacity(code: code, message: message) { return .outOfCapacity }
        return switch code {
        case "LimitExceeded", "QuotaExceeded": .quotaExceeded
        case "NotAuthenticated": .unauthenticated
        case "NotAllowed", "NotAuthorized", "SignUpRequired", "InsufficientServicePermissions": .forbidden
        // A shape that one availability domain lacks others may have (seen: "shape VM.Standard.E2.1.Micro not found").
        // To who launches that is the same as no room: try the next domain.
        case "NotAuthorizedOrNotFound" where operation == "LaunchInstance" && isMissingShape(message): .outOfCapacity
        case "NotAuthorizedOrNotFound", "RelatedResourceNotAuthorizedOrNotFound", "NotFound", "NamespaceNotFound":
            .notFound
        case "MethodNotAllowed", "MethodNotImplemented": .unsupported
        case "IncorrectState" where changes.contains(operation): .locked
        case "IncorrectState", "LockConflict", "ExternalServerIncorrectState": .busy
        // Oracle's table calls `Conflict` lasting, but instances answer with it while they change
        // (seen: "instance … is currently being modified, try again later.").
        case "Conflict" where message.lowercased().contains("try again later"):
            changes.contains(operation) ? .locked : .busy
        case "Conflict", "InvalidatedRetryToken", "NotAuthorizedOrResourceAlreadyExists", "ResourceAlreadyExists",
            "ResourceDisabled":
            .conflict
        case "ResourceLocked": .locked
        case "NoEtagMatch": .preconditionFailed
        case "TooManyRequests": .rateLimited
        case "CannotParseRequest", "InvalidParameter", "MissingParameter", "PaginationTokenExpired",
            "PaginationTokenFormat", "PayloadTooLarge", "RequestEntityTooLarge", "UnprocessableEntity",
            "RequestHeaderFieldsTooLarge":
            .invalidRequest
        case "InternalServerError", "InternalError", "ServiceUnavailable", "ExternalServerUnreachable",
            "ExternalServerTimeout", "ExternalServerInvalidResponse":
            .serverFault
        default: self.code(forStatus: status)
        }
    }

    private static func code(forStatus status: Int) -> CloudError.Code {
        switch status {
        case 401: .unauthenticated
        case 403: .forbidden
        case 404: .notFound
        case 405, 410, 501: .unsupported
        case 409: .conflict
        case 412: .preconditionFailed
        case 423: .locked
        case 429: .rateLimited
        case 400..<500: .invalidRequest
        case 500...: .serverFault
        default: .invalidResponse
        }
    }

    /// The API says "Out of host capacity." with a 500 `InternalError`, the console "Out of capacity for shape …".
    private static func isOutOfCapacity(code: String?, message: String) -> Bool {
        let words = message.lowercased()
        return code == "SeOutOfCapacity" || words.contains("out of host capacity")
            || words.contains("out of capacity for shape")
    }

    private static func isMissingShape(_ message: String) -> Bool {
        let words = message.lowercased()
        return words.hasPrefix("shape ") && words.contains("not found")
    }

    private static func sentence(_ words: String) -> String {
        var words = Substring(words)
        while words.last?.isWhitespace == true { words.removeLast() }
        if words.count > wordLimit { return words.prefix(wordLimit) + "…" }
        return words.hasSuffix(".") || words.hasSuffix("!") ? String(words) : words + "."
    }

    private static func nextStep(
        _ code: CloudError.Code,
        providerCode: String?,
        _ response: HTTPResponse? = nil
    ) -> String {
        switch code {
        case .outOfCapacity:
            return " Try another availability domain, shape or region, or try again after a minute or more."
        case .quotaExceeded:
            // Seen: failed launches count against the limit for about an hour.
            return " Delete something or ask Oracle to raise the limit; after failed launches, wait an hour."
        case .unauthenticated:
            let clock = response?.headerFields[.date].flatMap(HTTPDate.date(from:)).map {
                " (five minutes off are too much; Oracle's says \(RFC3339.text($0)))"
            }
            return " Check that the user has this API key, and this machine's clock\(clock ?? "")."
        case .forbidden:
            return " Ask for a policy that allows this; what concerns identity works in the home region alone."
        case .notFound:
            return " Check the OCID, compartment and region; Oracle answers the same if a policy forbids it."
        case .conflict where providerCode == "InvalidatedRetryToken":
            return " What an earlier call with this token made is gone or other than this: use a new token."
        case .preconditionFailed:
            return " It was changed meanwhile: read it again."
        case .unsupported:
            return " This endpoint does not offer the operation."
        default:
            return ""
        }
    }
}
