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
        Row(407, nil, .unreachable, transient: true), Row(408, nil, .timedOut, transient: true),
        Row(412, nil, .preconditionFailed), Row(413, nil, .invalidRequest), Row(418, nil, .invalidRequest),
        Row(423, nil, .locked), Row(505, nil, .serverFault, transient: true), Row(0, nil, .invalidResponse),
        // A code means the same with another status.
        Row(400, "NotAuthenticated", .unauthenticated), Row(500, "TooManyRequests", .rateLimited, transient: true),
        Row(403, "IncorrectState", .busy, transient: true),
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
        // Without a code it is not Oracle who speaks.
        #expect(error.message.hasPrefix(row.code == nil ? "The answer was HTTP \(row.status) without" : row.message))
    }

    @Test
    func `covers each row of the table, which says for each what to do`() {
        let all = OCIErrorTable.rows + OCIErrorTable.statuses
        let tested = Set(Self.rows.map { "\($0.status) \($0.code ?? "-")" })
        for row in all {
            #expect(tested.contains("\(row.status ?? 0) \(row.code ?? "-")"))
        }
        for row in all + OCIErrorTable.capacity + OCIErrorTable.classes {
            #expect(row.nextStep.count > 10 && row.nextStep.hasSuffix("."), "\(row)")
        }
    }

    @Test
    func `takes a code whose row is about other words by the row without any`() {
        // A row that no call can reach is a mistake: whatever is more particular stands first.
        let rows = OCIErrorTable.rows
        for (index, row) in rows.enumerated() {
            let hidden = rows[..<index].contains {
                $0.code == row.code && $0.status == row.status && $0.words.isEmpty && $0.operations.isEmpty
            }
            #expect(!hidden, "\(row)")
        }
    }

    @Test(
        arguments: [
            "", "<html><h1>Bad Gateway tenancy-secret</h1></html>", "[]", #"{"code":7}"#, #""text""#, "null",
            #"{"code":502,"message":"tenancy-secret"}"#, #"{"message":"tenancy-secret"}"#,
            #"{"code":"GET /x tenancy-secret","message":"tenancy-secret"}"#, #"{"code":"","message":"tenancy-secret"}"#,
            #"{"code":"InternalError","message":"tenancy-sec"#, "\u{FEFF}{}", "{\"code\":\"\\ud800\"}",
            String(repeating: "[", count: 100_000), String(repeating: "{\"code\":", count: 100_000),
        ]
    )
    func `tolerates what is not Oracle's, and quotes nothing of it`(body: String) {
        for (status, code) in [(502, CloudError.Code.serverFault), (404, .notFound), (302, .invalidResponse)] {
            let error = Self.error(HTTPResponse(status: .init(code: status)), Data(body.utf8))
            #expect(error.code == code)
            #expect(error.message.hasPrefix("The answer was HTTP \(status) without an explanation."))
            #expect(!error.description.contains("secret"))
            #expect(error.providerCode == nil)
        }
    }

    @Test(arguments: [#"{"code":"IncorrectState"}"#, #"{"code":"IncorrectState","message":["x"]}"#])
    func `goes by the code where the words are missing`(body: String) {
        let error = Self.error(HTTPResponse(status: .conflict), Data(body.utf8), "DeleteVcn")
        #expect(error.code == .busy)
        #expect(error.message.hasPrefix("The answer was HTTP 409 without an explanation. Wait until"))
    }

    @Test
    func `hears of missing room from the words before they were put kindly`() {
        let body = #"{"code":"InternalError","message":"Try later.","originalMessage":"Out of host capacity."}"#
        let error = Self.error(HTTPResponse(status: .internalServerError), Data(body.utf8))
        #expect(error.code == .outOfCapacity)
        #expect(error.message.hasPrefix("Try later. Try another availability domain"))
    }

    @Test
    func `tells room, permission, limit and fault apart`() {
        let refusals: [(Int, String, String, CloudError.Code)] = [
            (500, "InternalError", "Out of host capacity.", .outOfCapacity),
            (404, "NotAuthorizedOrNotFound", "shape VM.Standard.A1.Flex not found", .outOfCapacity),
            (404, "NotAuthorizedOrNotFound", "Authorization failed or requested resource not found.", .notFound),
            (400, "LimitExceeded", "The following service limits were exceeded: a.", .quotaExceeded),
            (500, "InternalError", "Internal Server Error", .serverFault),
        ]
        for (status, code, words, meaning) in refusals {
            let body = Data(OCISetup.error(code, words).utf8)
            #expect(Self.error(HTTPResponse(status: .init(code: status)), body).code == meaning)
        }
        let error = OCIErrors.error(
            forWork: "LaunchInstance",
            errors: [OCI.WorkRequestError(code: "InternalError", message: "Out of host capacity.", timestamp: nil)],
            otherwise: "?"
        )
        #expect(error.code == .outOfCapacity)
        #expect(OCIErrorTable.meaning(ofAvailability: "OUT_OF_HOST_CAPACITY") == .outOfCapacity)
        #expect(OCIErrorTable.meaning(ofAvailability: "HARDWARE_NOT_SUPPORTED") == .outOfCapacity)
        #expect(OCIErrorTable.meaning(ofAvailability: "AVAILABLE") == nil)
    }

    @Test
    func `lets nobody forge lines of a log`() {
        let body = #"{"code":"InvalidParameter","message":"one\r\ntwo\u0000\u001b[31mthree"}"#
        let error = Self.error(HTTPResponse(status: .badRequest), Data(body.utf8))
        #expect(error.message.hasPrefix("one two  [31mthree. "))
    }

    @Test
    func `shortens long words and trims their end`() {
        let long = String(repeating: "ä", count: 3000)
        let body = Data(#"{"code":"InvalidParameter","message":"\#(long)"}"#.utf8)
        let error = Self.error(HTTPResponse(status: .badRequest), body)
        #expect(error.message == String(repeating: "ä", count: 500) + "… Correct the value that Oracle names.")

        let trailing = Data(#"{"code":"NoSuch","message":"The limit is reached. "}"#.utf8)
        let second = Self.error(HTTPResponse(status: .badRequest), trailing)
        #expect(second.message.hasPrefix("The limit is reached. Correct"))
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
