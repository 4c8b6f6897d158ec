import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("OCI errors")
struct OCIErrorsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let status: Int
        let code: String?
        let expected: CloudError.Code
        let isTransient: Bool
        var message = "Words"

        var testDescription: String { "\(status) \(code ?? "-") \(message)" }

        init(
            _ status: Int,
            _ code: String?,
            _ expected: CloudError.Code,
            transient: Bool = false,
            _ message: String = "Words"
        ) {
            self.status = status
            self.code = code
            self.expected = expected
            isTransient = transient
            self.message = message
        }
    }

    static let rows: [Row] = [
        Row(400, "CannotParseRequest", .invalidRequest), Row(400, "InvalidParameter", .invalidRequest),
        Row(400, "MissingParameter", .invalidRequest), Row(404, "InvalidParameter", .invalidRequest),
        Row(400, "LimitExceeded", .quotaExceeded), Row(400, "QuotaExceeded", .quotaExceeded),
        Row(400, "RelatedResourceNotAuthorizedOrNotFound", .notFound), Row(400, "ResourceDisabled", .conflict),
        Row(400, "InsufficientServicePermissions", .forbidden),
        Row(400, "PaginationTokenExpired", .invalidRequest), Row(400, "PaginationTokenFormat", .invalidRequest),
        Row(400, "SeOutOfCapacity", .outOfCapacity), Row(400, "SomethingNew", .invalidRequest),
        Row(401, "NotAuthenticated", .unauthenticated), Row(403, "NotAllowed", .forbidden),
        Row(403, "NotAuthorized", .forbidden), Row(403, "SignUpRequired", .forbidden),
        Row(404, "NotAuthorizedOrNotFound", .notFound), Row(404, "NotFound", .notFound),
        Row(404, "NamespaceNotFound", .notFound),
        Row(404, "NotAuthorizedOrNotFound", .outOfCapacity, "shape VM.Standard.E2.1.Micro not found"),
        Row(405, "MethodNotAllowed", .unsupported), Row(409, "IncorrectState", .busy, transient: true),
        Row(409, "LockConflict", .busy, transient: true),
        Row(409, "ExternalServerIncorrectState", .busy, transient: true), Row(409, "Conflict", .conflict),
        Row(409, "Conflict", .busy, transient: true, "The instance x is currently being modified, try again later."),
        Row(409, "InvalidatedRetryToken", .conflict), Row(409, "NotAuthorizedOrResourceAlreadyExists", .conflict),
        Row(409, "ResourceAlreadyExists", .conflict), Row(409, "ResourceLocked", .locked),
        Row(412, "NoEtagMatch", .preconditionFailed), Row(413, "PayloadTooLarge", .invalidRequest),
        Row(413, "RequestEntityTooLarge", .invalidRequest), Row(422, "UnprocessableEntity", .invalidRequest),
        Row(431, "RequestHeaderFieldsTooLarge", .invalidRequest),
        Row(429, "TooManyRequests", .rateLimited, transient: true),
        Row(500, "InternalServerError", .serverFault, transient: true),
        Row(500, "InternalError", .serverFault, transient: true),
        Row(500, "InternalError", .outOfCapacity, "Out of host capacity."),
        Row(500, "InternalError", .outOfCapacity, "OUT OF HOST CAPACITY"),
        Row(400, "InvalidParameter", .outOfCapacity, "Out of capacity for shape X in availability domain Y."),
        Row(501, "MethodNotImplemented", .unsupported),
        Row(503, "ServiceUnavailable", .serverFault, transient: true),
        Row(503, "ExternalServerUnreachable", .serverFault, transient: true),
        Row(503, "ExternalServerTimeout", .serverFault, transient: true),
        Row(503, "ExternalServerInvalidResponse", .serverFault, transient: true),
        // Without a code, or with one that came after this SDK, the status decides.
        Row(400, nil, .invalidRequest), Row(401, nil, .unauthenticated), Row(403, nil, .forbidden),
        Row(404, nil, .notFound), Row(405, nil, .unsupported), Row(410, nil, .unsupported), Row(409, nil, .conflict),
        Row(412, nil, .preconditionFailed), Row(418, nil, .invalidRequest), Row(423, nil, .locked),
        Row(429, nil, .rateLimited, transient: true), Row(500, nil, .serverFault, transient: true),
        Row(501, nil, .unsupported), Row(502, nil, .serverFault, transient: true),
        Row(503, "Novelty", .serverFault, transient: true), Row(504, nil, .serverFault, transient: true),
        Row(302, nil, .invalidResponse),
    ]

    private static func error(
        _ response: HTTPResponse,
        _ body: Data,
        _ operation: String = "LaunchInstance"
    ) -> CloudError {
        OCIErrors.error(for: response, body: body, operation: operation)
    }

    @Test(arguments: rows)
    func `has this row`(row: Row) {
        let code = row.code.map { #""\#($0)""# } ?? "null"
        let body = Data(#"{"code":\#(code),"message":"\#(row.message)","originalMessage":"x"}"#.utf8)
        let error = Self.error(HTTPResponse(status: .init(code: row.status)), body)
        #expect(error.code == row.expected)
        #expect(error.code.isTransient == row.isTransient)
        #expect(error.providerCode == row.code)
        #expect(error.message.hasPrefix(row.message))
    }

    @Test(arguments: ["", "<html><h1>Bad Gateway tenancy-secret</h1></html>", "[]", #"{"code":7}"#, #""text""#])
    func `tolerates what is not Oracle's`(body: String) {
        let error = Self.error(HTTPResponse(status: .badGateway), Data(body.utf8))
        #expect(error.code == .serverFault)
        #expect(error.message == "The answer was HTTP 502 without an explanation.")
        #expect(error.providerCode == nil)
    }

    @Test
    func `shortens long words and trims their end`() {
        let long = String(repeating: "ä", count: 3000)
        let body = Data(#"{"code":"InvalidParameter","message":"\#(long)"}"#.utf8)
        let error = Self.error(HTTPResponse(status: .badRequest), body)
        #expect(error.message == String(repeating: "ä", count: 500) + "…")

        let trailing = Data(#"{"code":"NoSuch","message":"The limit is reached. "}"#.utf8)
        let second = Self.error(HTTPResponse(status: .badRequest), trailing)
        #expect(second.message == "The limit is reached.")
    }

    @Test
    func `says Oracle's time when it does not accept a signature`() {
        let response = HTTPResponse(
            status: .unauthorized,
            headerFields: [.date: "Sun, 01 Nov 2026 12:00:00 GMT"]
        )
        let body = Data(OCISetup.error("NotAuthenticated", "The required information to complete it was wrong").utf8)
        let error = Self.error(response, body)
        #expect(error.message.contains("2026-11-01T12:00:00Z"))
    }

    @Test
    func `tells what to do about a token whose server is gone`() {
        let body = Data(OCISetup.error("InvalidatedRetryToken", "The retry token was invalidated.").utf8)
        let error = Self.error(HTTPResponse(status: .conflict), body)
        #expect(error.message.hasSuffix("use a new token."))
    }

    @Test
    func `takes a missing shape for missing room only where something is launched`() {
        let body = Data(OCISetup.error("NotAuthorizedOrNotFound", "Shape X not found").utf8)
        #expect(Self.error(HTTPResponse(status: .notFound), body).code == .outOfCapacity)
        #expect(Self.error(HTTPResponse(status: .notFound), body, "ListImages").code == .notFound)
    }

    @Test(arguments: ["InstanceAction", "TerminateInstance"])
    func `leaves it to the provider when to repeat a change of an instance`(operation: String) {
        for (code, words) in [("IncorrectState", "It is RUNNING."), ("Conflict", "It is modified, try again later.")] {
            let body = Data(OCISetup.error(code, words).utf8)
            let error = Self.error(HTTPResponse(status: .conflict), body, operation)
            #expect(error.code == .locked && !error.code.isTransient)
        }
    }
}
