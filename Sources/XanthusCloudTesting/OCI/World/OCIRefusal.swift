internal import HTTPTypes

/// An answer that says no, in Oracle's words where they are known.
struct OCIRefusal: Error {
    let status: Int
    let code: String
    let message: String

    init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    var answer: SimulatedAnswer { SimulatedAnswer(status, ["code": .string(code), "message": .string(message)]) }

    /// Deliberately the same for what is absent and what is forbidden. Observed.
    static let notFound = OCIRefusal(
        404,
        "NotAuthorizedOrNotFound",
        "Authorization failed or requested resource not found."
    )
    /// The one text for all mistakes in a signature. Observed.
    static let notAuthenticated = OCIRefusal(
        401,
        "NotAuthenticated",
        "The required information to complete authentication was not provided or was incorrect."
    )
    static let unreadable = OCIRefusal(
        400,
        "CannotParseRequest",
        "Incorrectly formatted request. Please refer to our documentation for help."
    )
    static let stale = OCIRefusal(
        412,
        "NoEtagMatch",
        "The if-match condition did not match the resource's current ETag."
    )

    /// The texts of these two vary between services: assumed.
    static func missing(_ field: String) -> OCIRefusal { .init(400, "MissingParameter", "Missing \(field)") }
    static func invalid(_ message: String) -> OCIRefusal { .init(400, "InvalidParameter", message) }

    static func conflict(_ message: String) -> OCIRefusal { .init(409, "Conflict", message) }
    static func incorrectState(_ message: String) -> OCIRefusal { .init(409, "IncorrectState", message) }

    /// Observed for subnets that hold interfaces; assumed for the other pairs.
    static func references(_ thing: OCIRecord, _ other: OCIRecord) -> OCIRefusal {
        .conflict(
            """
            The \(thing.kind.label) \(thing.id) references the \(other.kind.label) \(other.id). \
            You must remove the reference to proceed with this operation.
            """
        )
    }

    static func notSimulated(_ what: String) -> OCIRefusal {
        .init(501, "MethodNotImplemented", "\(what) is not simulated.")
    }

    static func notSimulated(_ request: HTTPRequest) -> OCIRefusal {
        .init(
            501,
            "MethodNotImplemented",
            "This operation is not simulated: \(request.method.rawValue) \(request.path ?? "/")"
        )
    }
}
