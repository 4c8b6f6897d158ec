internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Verifies signature version 1 for real: headers, body, clock, key.
struct OCISignatureCheck: Sendable {
    /// How far the date of a request may be from the cloud's, either way. Documented.
    static let skew: TimeInterval = 300

    /// Keys beside the user's own by key id: `<tenancy>/<user>/<fingerprint>`.
    var keys: [String: RSAPublicKey] = [:]

    /// - Throws: 401. All mistakes but a wrong clock get the same text, as observed.
    func check(_ request: HTTPRequest, body: Data, in world: OCIWorld) throws(OCIRefusal) {
        guard let authorization = request.headerFields[.authorization].flatMap(OCIAuthorization.init),
            let key = keys[authorization.keyID] ?? world.apiKey(authorization.keyID)
                ?? OCISignIn.key(authorization.keyID, world),
            let text = Self.signingString(authorization.signed, request)
        else { throw .notAuthenticated }
        try world.demand(
            .signedHeaders,
            Self.required(request).allSatisfy(authorization.signed.contains),
            or: .notAuthenticated
        )
        try world.demand(.signature, key.isValid(authorization.signature, for: text.utf8), or: .notAuthenticated)
        try world.demand(.bodyDigest, Self.describesBody(request, body), or: .notAuthenticated)
        try Self.checkDate(request, world)
    }

    /// What has to be signed: the minimum of Oracle's documentation.
    ///
    /// If both dates are sent the service goes by `x-date`, so that is the one that has to be signed.
    private static func required(_ request: HTTPRequest) -> [String] {
        let date = request.headerFields[.xDate] == nil ? "date" : "x-date"
        let head = [date, "(request-target)"] + (OCISignIn.isFederation(request) ? [] : ["host"])
        return carriesBody(request) ? head + ["content-length", "content-type", "x-content-sha256"] : head
    }

    private static func carriesBody(_ request: HTTPRequest) -> Bool {
        request.method == .post || request.method == .put || request.method == .patch
    }

    /// Rebuilds what was signed from the bytes that arrived; nil if a signed header did not.
    private static func signingString(_ names: [String], _ request: HTTPRequest) -> String? {
        var lines: [String] = []
        for name in names {
            let value: String?
            switch name {
            case "(request-target)": value = request.path.map { "\(request.method.rawValue.lowercased()) \($0)" }
            case "host": value = request.authority
            default: value = HTTPField.Name(name).flatMap { request.headerFields[$0] }
            }
            guard let value else { return nil }
            lines.append("\(name): \(value)")
        }
        return lines.joined(separator: "\n")
    }

    /// Whether length and digest are those of the body.
    private static func describesBody(_ request: HTTPRequest, _ body: Data) -> Bool {
        guard carriesBody(request) else { return true }
        return request.headerFields[.contentLength] == String(body.count)
            && request.headerFields[.xContentSHA256] == Digest.sha256(body).base64
    }

    private static func checkDate(_ request: HTTPRequest, _ world: OCIWorld) throws(OCIRefusal) {
        let now = world.now
        let text = request.headerFields[.xDate] ?? request.headerFields[.date]
        guard let date = text.flatMap(OCIDate.parse(http:)) else { throw .notAuthenticated }
        // The sentence of an answer that a user of Oracle's provider for Terraform published (issue 474 there).
        try world.demand(
            .clockSkew,
            abs(date.timeIntervalSince(now)) <= skew,
            or: OCIRefusal(
                401,
                "NotAuthenticated",
                """
                Date '\(OCIDate.message(date))' is not within allowed clock skew. \
                Current '\(OCIDate.message(now))', valid datetime range: \
                ['\(OCIDate.message(now.addingTimeInterval(-skew)))', \
                '\(OCIDate.message(now.addingTimeInterval(skew)))']
                """
            )
        )
    }
}

extension OCISignatureCheck {
    static let rules: [SimulatedRule] = [.signature, .signedHeaders, .bodyDigest, .clockSkew]
}

extension SimulatedRule {
    static let signature = SimulatedRule(
        "signature",
        "A signature that the public half of the key named does not verify is 401 NotAuthenticated.",
        .documented,
        source: "docs.oracle.com, Request Signatures"
    )
    static let signedHeaders = SimulatedRule(
        "signed-headers",
        "Target, host and date are signed, and length, type and digest of a body: 401 NotAuthenticated otherwise.",
        .documented,
        source: "docs.oracle.com, Request Signatures"
    )
    static let bodyDigest = SimulatedRule(
        "body-digest",
        "A body whose length or digest is not the one that was signed is 401 NotAuthenticated.",
        .assumed
    )
    static let clockSkew = SimulatedRule(
        "clock-skew",
        "A request whose date is more than five minutes off is 401 NotAuthenticated and tells the time.",
        .observed,
        source: "oracle/terraform-provider-oci #474; the five minutes are documented"
    )
}

extension HTTPField.Name {
    static let xDate = Self("x-date")!
    static let xContentSHA256 = Self("x-content-sha256")!
}
