/// A row of the table of Oracle's refusals: which one, what it means, and what to do about it.
struct OCIErrorRow: Sendable {
    /// The status that the code comes with; `nil` for any.
    let status: Int?
    /// Oracle's code; `nil` for answers that have none, which come from gateways.
    let code: String?
    /// The operations that the row is about; empty for all.
    var operations: Set<String> = []
    /// What Oracle's words hold, in small letters; empty for whatever they say.
    var words: [String] = []
    /// What it means.
    let meaning: CloudError.Code
    /// What to do, as a sentence.
    let nextStep: String

    init(
        _ status: Int?,
        _ code: String?,
        _ meaning: CloudError.Code,
        of operations: Set<String> = [],
        saying words: String...,
        next nextStep: String
    ) {
        self.status = status
        self.code = code
        self.operations = operations
        self.words = words
        self.meaning = meaning
        self.nextStep = nextStep
    }

    /// Whether the same request is repeated.
    var isTransient: Bool { meaning.isTransient }
}

/// The table, most particular rows first.
///
/// Source: Oracle's error table (Content/API/References/apierrors.htm), the retry rules of its Python SDK 2.189.0
/// (`retry/retry_checkers.py`), and refusals seen in the wild. What those retry is transient here, with one exception:
/// missing capacity comes as a plain 500 that lasts for hours, and repeating it gets accounts throttled.
enum OCIErrorTable {
    /// The operations whose refusal for an instance's state is `.locked`, which is never repeated blindly: the provider
    /// looks at the instance first, because the change that it is in may be the one that is asked for.
    private static let changes: Set = ["InstanceAction", "TerminateInstance"]

    /// Missing capacity, which wears the clothes of faults, of absence and of mistakes.
    static let capacity = [
        // The API says "Out of host capacity." with a 500 `InternalError`.
        OCIErrorRow(nil, nil, .outOfCapacity, saying: "out of host capacity", next: elsewhere),
        // The console, and newer answers with the former words as `originalMessage`.
        OCIErrorRow(nil, nil, .outOfCapacity, saying: "out of capacity for shape", next: elsewhere),
        OCIErrorRow(400, "SeOutOfCapacity", .outOfCapacity, next: elsewhere),
        // A shape that one availability domain lacks others may have (seen: "shape VM.Standard.E2.1.Micro not found").
        // To who launches that is the same as no room: try the next domain.
        OCIErrorRow(
            404,
            "NotAuthorizedOrNotFound",
            .outOfCapacity,
            of: ["LaunchInstance"],
            saying: "shape ",
            "not found",
            next: "This availability domain lacks the shape: try another one, or another shape."
        ),
    ]

    /// Everything that Oracle names by a code.
    static let rows = [
        OCIErrorRow(
            400,
            "CannotParseRequest",
            .invalidRequest,
            next: "The request is malformed: compare it with Oracle's reference of the operation."
        ),
        OCIErrorRow(400, "InvalidParameter", .invalidRequest, next: "Correct the value that Oracle names."),
        OCIErrorRow(404, "InvalidParameter", .invalidRequest, next: "Correct the value that Oracle names."),
        OCIErrorRow(400, "MissingParameter", .invalidRequest, next: "Give the value that Oracle misses."),
        OCIErrorRow(
            400,
            "LimitExceeded",
            .quotaExceeded,
            // Seen: failed launches count against the limit for about an hour.
            next: "Delete something or ask Oracle to raise the limit; after failed launches, wait an hour."
        ),
        OCIErrorRow(
            400,
            "QuotaExceeded",
            .quotaExceeded,
            next: "Delete something, or have the compartment's quota raised by who administers the tenancy."
        ),
        OCIErrorRow(
            400,
            "RelatedResourceNotAuthorizedOrNotFound",
            .notFound,
            next: "Check the OCIDs in the request; Oracle answers the same if a policy forbids to use what they name."
        ),
        OCIErrorRow(400, "ResourceDisabled", .conflict, next: "Enable what is disabled, or use another."),
        OCIErrorRow(
            400,
            "InsufficientServicePermissions",
            .forbidden,
            next: "Ask for a policy that lets Oracle's service itself do this."
        ),
        OCIErrorRow(400, "PaginationTokenExpired", .invalidRequest, next: "Read the list again from its first page."),
        OCIErrorRow(400, "PaginationTokenFormat", .invalidRequest, next: "Read the list again from its first page."),
        OCIErrorRow(
            401,
            "NotAuthenticated",
            .unauthenticated,
            saying: "clock skew",
            next: "Set this machine's clock: five minutes off are too much."
        ),
        OCIErrorRow(401, "NotAuthenticated", .unauthenticated, next: signIn),
        OCIErrorRow(
            403,
            "NotAllowed",
            .forbidden,
            saying: "home region",
            next:
                "Identity is changed in the tenancy's home region alone, where the client goes by itself unless it has "
                + "an endpoint of its own or may not list the region subscriptions: use credentials of that region."
        ),
        OCIErrorRow(403, "NotAllowed", .forbidden, next: policy),
        OCIErrorRow(403, "NotAuthorized", .forbidden, next: policy),
        OCIErrorRow(
            403,
            "SignUpRequired",
            .forbidden,
            next: "Sign the tenancy up for the service in Oracle's console."
        ),
        OCIErrorRow(404, "NotAuthorizedOrNotFound", .notFound, next: absent),
        OCIErrorRow(404, "NotFound", .notFound, next: absent),
        OCIErrorRow(404, "NamespaceNotFound", .notFound, next: absent),
        OCIErrorRow(405, "MethodNotAllowed", .unsupported, next: unsupported),
        OCIErrorRow(
            409,
            "IncorrectState",
            .locked,
            of: changes,
            next: "Wait for the change that it is in, then repeat."
        ),
        OCIErrorRow(409, "IncorrectState", .busy, next: "Wait until it has left this state, then repeat."),
        OCIErrorRow(409, "LockConflict", .busy, next: "Another change holds it for a moment: repeat soon."),
        OCIErrorRow(409, "ExternalServerIncorrectState", .busy, next: "Repeat in a moment."),
        // Oracle's table calls `Conflict` lasting, but instances answer with it while they change
        // (seen: "instance … is currently being modified, try again later.").
        OCIErrorRow(
            409,
            "Conflict",
            .locked,
            of: changes,
            saying: "try again later",
            next: "Wait for the change that it is in, then repeat."
        ),
        OCIErrorRow(409, "Conflict", .busy, saying: "try again later", next: "Repeat in a moment."),
        OCIErrorRow(
            409,
            "Conflict",
            .conflict,
            saying: "remove the reference",
            next: "Delete that first; what an instance holds it holds until it is terminated."
        ),
        OCIErrorRow(409, "Conflict", .conflict, next: "Look at what is there, and choose another name or value."),
        OCIErrorRow(
            409,
            "InvalidatedRetryToken",
            .conflict,
            next: "What an earlier call with this token made is gone or other than this: use a new token."
        ),
        OCIErrorRow(409, "NotAuthorizedOrResourceAlreadyExists", .conflict, next: taken),
        OCIErrorRow(409, "ResourceAlreadyExists", .conflict, next: taken),
        OCIErrorRow(409, "ResourceLocked", .locked, next: "Somebody locked it on purpose: have the lock removed."),
        OCIErrorRow(412, "NoEtagMatch", .preconditionFailed, next: "It was changed meanwhile: read it again."),
        OCIErrorRow(413, "PayloadTooLarge", .invalidRequest, next: tooLarge),
        OCIErrorRow(413, "RequestEntityTooLarge", .invalidRequest, next: tooLarge),
        OCIErrorRow(422, "UnprocessableEntity", .invalidRequest, next: "Correct the value that Oracle names."),
        OCIErrorRow(431, "RequestHeaderFieldsTooLarge", .invalidRequest, next: tooLarge),
        OCIErrorRow(429, "TooManyRequests", .rateLimited, next: tooMany),
        OCIErrorRow(500, "InternalServerError", .serverFault, next: fault),
        OCIErrorRow(500, "InternalError", .serverFault, next: fault),
        OCIErrorRow(501, "MethodNotImplemented", .unsupported, next: unsupported),
        OCIErrorRow(503, "ServiceUnavailable", .serverFault, next: fault),
        OCIErrorRow(503, "ExternalServerUnreachable", .serverFault, next: fault),
        OCIErrorRow(503, "ExternalServerTimeout", .serverFault, next: fault),
        OCIErrorRow(503, "ExternalServerInvalidResponse", .serverFault, next: fault),
    ]

    /// What the status alone says: of gateways, and of codes that came after this SDK.
    static let statuses = [
        OCIErrorRow(401, nil, .unauthenticated, next: signIn),
        OCIErrorRow(403, nil, .forbidden, next: policy),
        OCIErrorRow(404, nil, .notFound, next: absent),
        OCIErrorRow(405, nil, .unsupported, next: unsupported),
        OCIErrorRow(407, nil, .unreachable, next: "The proxy wants credentials: put them into its address."),
        OCIErrorRow(408, nil, .timedOut, next: "The request was too slow on its way: repeat it."),
        OCIErrorRow(409, nil, .conflict, next: "Look at what is there."),
        OCIErrorRow(410, nil, .unsupported, next: unsupported),
        OCIErrorRow(412, nil, .preconditionFailed, next: "It was changed meanwhile: read it again."),
        OCIErrorRow(413, nil, .invalidRequest, next: tooLarge),
        OCIErrorRow(423, nil, .locked, next: "Wait for the change that it is in, then repeat."),
        OCIErrorRow(429, nil, .rateLimited, next: tooMany),
        OCIErrorRow(501, nil, .unsupported, next: unsupported),
    ]

    /// What the hundreds of a status say.
    static let classes = [
        OCIErrorRow(
            300,
            nil,
            .invalidResponse,
            next: "Redirects are not followed, for a signature holds for one address: check the endpoint."
        ),
        OCIErrorRow(400, nil, .invalidRequest, next: "Correct the request; repeating it will not help."),
        OCIErrorRow(500, nil, .serverFault, next: fault),
    ]

    /// What a capacity report says of a shape in a place, if it is a reason not to launch there.
    static func meaning(ofAvailability status: String) -> CloudError.Code? {
        // HARDWARE_NOT_SUPPORTED: the domain lacks such machines; others may have them.
        ["OUT_OF_HOST_CAPACITY", "HARDWARE_NOT_SUPPORTED"].contains(status) ? .outOfCapacity : nil
    }

    /// Finds the row of a refusal; never without one.
    ///
    /// A code that comes with another status than Oracle documents means the same all the same.
    static func row(status: Int, code: String?, words: [String], operation: String) -> OCIErrorRow {
        let words = words.map { $0.lowercased() }
        func fits(_ row: OCIErrorRow) -> Bool {
            (row.operations.isEmpty || row.operations.contains(operation))
                && (row.words.isEmpty || words.contains { text in row.words.allSatisfy(text.contains) })
        }
        let isNamed = capacity.first { ($0.code == nil || $0.code == code) && fits($0) }
        if let isNamed { return isNamed }
        if let code {
            let candidates = rows.filter { $0.code == code && fits($0) }
            if let row = candidates.first(where: { $0.status == status }) ?? candidates.first { return row }
        }
        return statuses.first { $0.status == status }
            ?? classes.first { $0.status == status / 100 * 100 }
            ?? OCIErrorRow(nil, nil, .invalidResponse, next: "Check the endpoint; a proxy may have answered.")
    }

    private static let elsewhere =
        "Try another availability domain, shape or region, or try again after a minute or more."
    private static let policy =
        "Ask for a policy that allows this; what concerns identity works in the home region alone."
    private static let absent =
        "Check the OCID, compartment and region; Oracle answers the same if a policy forbids it."
    private static let signIn = "Check that the user has this API key, and this machine's clock."
    private static let unsupported = "This endpoint does not offer the operation."
    private static let taken = "Choose another name, or use what is there."
    private static let tooLarge = "Send less: user data and keys are most of what can be left out."
    private static let tooMany = "Wait a minute before the next try; launches are limited more tightly than reads."
    private static let fault = "It is a fault on Oracle's side: try again later, and tell its support the request id."
}
