internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// The service that exchanges certificates and tokens for younger tokens.
enum OCISignIn {
    private static let federationPath = "/v1/x509"

    static let routes: [Route<OCIWorld>] = [
        Route("FederateInstance", .post, federationPath, federate),
        Route("RefreshSession", .post, "/v1/authentication/refresh", refresh),
    ]

    static let rules: [SimulatedRule] = [
        .tokenExpiry, .sessionAge, .ownToken, .ownCertificate, .certificateExpiry, .metadataHeader,
    ]

    /// Whether a request need not have its host signed: Oracle's SDKs leave it out when they ask for a token.
    static func isFederation(_ request: HTTPRequest) -> Bool { request.path == federationPath }

    /// Finds the public key by the id that a request names it by, if that id is a token or a certificate.
    static func key(_ id: String, _ world: OCIWorld) -> RSAPublicKey? {
        if id.hasPrefix("ST$") {
            let mayBeOld = !world.keeps(.tokenExpiry)
            let claims = try? world.office.claims(of: String(id.dropFirst(3)), now: world.now, mayBeOld: mayBeOld)
            return claims.flatMap(OCITokenOffice.key)
        }
        return leaf(id, world)?.certificate.publicKey
    }

    /// Who it is that an id names: the user of a key, or the one that a token is for.
    static func user(of keyID: String, _ world: OCIWorld) -> String {
        if keyID.hasPrefix("ST$") {
            let claims = try? world.office.claims(of: String(keyID.dropFirst(3)), now: world.now, mayBeOld: true)
            return claims?.sub ?? keyID
        }
        if leaf(keyID, world) != nil { return OCITokenOffice.instance }
        let parts = keyID.split(separator: "/")
        return parts.count == 3 ? String(parts[1]) : keyID
    }

    /// Finds the instance's certificate: `<tenancy>/fed-x509-sha256/<SHA-256>`, or `fed-x509` and SHA-1.
    private static func leaf(_ id: String, _ world: OCIWorld) -> OCITokenOffice.Leaf? {
        let parts = id.split(separator: "/")
        guard parts.count == 3, parts[0] == world.account.tenancy else { return nil }
        return leaves(world).first { leaf in
            switch parts[1] {
            case "fed-x509-sha256": leaf.certificate.fingerprint.colonSeparated == parts[2].lowercased()
            case "fed-x509": leaf.certificate.legacyFingerprint.colonSeparated == parts[2].lowercased()
            default: false
            }
        }
    }

    private static func leaves(_ world: OCIWorld) -> [OCITokenOffice.Leaf] {
        world.office.leaves(now: world.now)
            + (world.keeps(.certificateExpiry)
                ? [] : world.office.leaves(now: world.now - 2 * OCITokenOffice.certificatePeriod))
    }

    private static func federate(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(than: ["certificate", "publicKey", "intermediateCertificates", "fingerprintAlgorithm"])
        guard let signing = signingKeyID(of: call.request).flatMap({ leaf($0, world) }) else {
            throw OCIRefusal.notAuthenticated
        }
        let certificate = try Data(base64Encoded: fields.required("certificate"))
        try world.demand(
            .ownCertificate,
            certificate == signing.certificate.der,
            or: .notAuthenticated
        )
        guard let key = OCITokenOffice.publicKey(base64: try fields.required("publicKey")) else {
            throw OCIRefusal.invalid("publicKey is not a public key")
        }
        return SimulatedAnswer(200, ["token": .string(world.office.instanceToken(for: key, now: world.now))])
    }

    private static func refresh(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(than: ["currentToken"])
        let current = try fields.required("currentToken")
        try world.demand(.ownToken, signingKeyID(of: call.request) == "ST$\(current)", or: .notAuthenticated)
        guard let claims = try? world.office.claims(of: current, now: world.now) else {
            throw OCIRefusal.notAuthenticated
        }
        guard let token = world.office.renewed(claims, now: world.now) else {
            guard !world.keeps(.sessionAge) else { throw OCIRefusal.notAuthenticated }
            var claims = claims
            claims.sess_exp = .max
            return SimulatedAnswer(200, ["token": .optional(world.office.renewed(claims, now: world.now))])
        }
        return SimulatedAnswer(200, ["token": .string(token)])
    }

    private static func signingKeyID(of request: HTTPRequest) -> String? {
        request.headerFields[.authorization].flatMap(OCIAuthorization.init)?.keyID
    }
}

extension SimulatedRule {
    static let tokenExpiry = SimulatedRule(
        "token-expiry",
        "A token signs until it expires; then requests are 401 NotAuthenticated.",
        .documented,
        source: "auth/security_token_container.py of Oracle's Python SDK"
    )
    static let sessionAge = SimulatedRule(
        "session-age",
        "The token of a session lasts an hour, and is renewed until the session is a day old.",
        .documented,
        source: "Content/API/SDKDocs/clitoken.htm"
    )
    static let ownToken = SimulatedRule(
        "own-token",
        "Only the very token that signs the request is exchanged for a younger one.",
        .assumed
    )
    static let ownCertificate = SimulatedRule(
        "own-certificate",
        "Only the very certificate that signs the request is exchanged for a token.",
        .assumed
    )
    static let certificateExpiry = SimulatedRule(
        "certificate-expiry",
        "An instance's certificate is replaced every two hours, and the last is good for two more.",
        .assumed
    )
    static let metadataHeader = SimulatedRule(
        "metadata-header",
        "Version 2 of the metadata service wants the header \"Authorization: Bearer Oracle\".",
        .documented,
        source: "Content/Compute/Tasks/gettingmetadata.htm"
    )
}
