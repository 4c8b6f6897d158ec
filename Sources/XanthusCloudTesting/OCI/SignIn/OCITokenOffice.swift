internal import Foundation
internal import XanthusCloud

/// What hands out tokens and certificates in a simulated OCI. It remembers nothing: what it has signed is good.
struct OCITokenOffice: Sendable {
    /// How long the token of a session lasts, in seconds. Documented: an hour at most.
    static let sessionTokenLife: TimeInterval = 3600
    /// For how long a session can be renewed, in seconds. Documented: a day.
    static let sessionLife: TimeInterval = 24 * 3600
    /// How long the token of an instance lasts, in seconds. Assumed.
    static let instanceTokenLife: TimeInterval = 1200
    /// After how long an instance gets another certificate, in seconds; each is good for twice as long. Assumed.
    static let certificatePeriod: TimeInterval = 7200

    /// Why a token is none.
    enum Fault: Error {
        case forged
        case expired
    }

    /// What a token says.
    struct Claims: Codable, Hashable, Sendable {
        var sub: String
        var tenant: String
        var ptype: String
        var iat: Int
        var exp: Int
        /// When the session can be renewed no more.
        var sess_exp: Int?
        /// The public key that it is for, as base64 of its DER form. Oracle's tokens have it in another form.
        var key: String
    }

    /// The certificate of an instance, with its key.
    struct Leaf: Sendable {
        let certificate: Certificate
        let key: RSAPrivateKey
    }

    /// The instance that the metadata service is that of.
    static let instance = "ocid1.instance.oc1.phx.aaaasimulatedhost"

    let tenancy: String
    let user: String

    // MARK: - Tokens

    /// The token of a session of the user's.
    func sessionToken(for key: RSAPublicKey, now: Date, lasting: TimeInterval = sessionTokenLife) -> String {
        token(
            Claims(
                sub: user,
                tenant: tenancy,
                ptype: "user",
                iat: Self.seconds(now),
                exp: Self.seconds(now + lasting),
                sess_exp: Self.seconds(now + Self.sessionLife),
                key: Self.text(of: key)
            )
        )
    }

    /// The next token of a session; `nil` if the session is too old.
    func renewed(_ claims: Claims, now: Date) -> String? {
        guard let end = claims.sess_exp, Self.seconds(now) < end else { return nil }
        var claims = claims
        claims.iat = Self.seconds(now)
        claims.exp = min(Self.seconds(now + Self.sessionTokenLife), end)
        return token(claims)
    }

    /// A token for a key of the instance's.
    func instanceToken(for key: RSAPublicKey, now: Date) -> String {
        token(
            Claims(
                sub: Self.instance,
                tenant: tenancy,
                ptype: "instance",
                iat: Self.seconds(now),
                exp: Self.seconds(now + Self.instanceTokenLife),
                key: Self.text(of: key)
            )
        )
    }

    /// Reads a token of this office's.
    func claims(of token: String, now: Date, mayBeOld: Bool = false) throws(Fault) -> Claims {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let signature = Self.data(parts[2]),
            Self.issuer.publicKey.isValid(signature, for: "\(parts[0]).\(parts[1])".utf8),
            let claims = Self.data(parts[1]).flatMap({ try? JSONDecoder().decode(Claims.self, from: $0) })
        else { throw .forged }
        guard mayBeOld || claims.exp > Self.seconds(now) else { throw .expired }
        return claims
    }

    /// The public key that a token is for.
    static func key(of claims: Claims) -> RSAPublicKey? { publicKey(base64: claims.key) }

    /// Reads a public key that is sent as PEM without armour.
    static func publicKey(base64: String) -> RSAPublicKey? {
        try? RSAPublicKey(pem: "-----BEGIN PUBLIC KEY-----\n\(base64)\n-----END PUBLIC KEY-----")
    }

    // MARK: - Certificates

    /// The certificate that the instance has now.
    func leaf(now: Date) -> Leaf { leaf(generation: Self.generation(now)) }

    /// The certificates that are good now: the present one and the last.
    func leaves(now: Date) -> [Leaf] {
        [Self.generation(now), Self.generation(now) - 1].map { leaf(generation: $0) }
    }

    /// The certificate of who has signed the instance's.
    func intermediate(now: Date) -> Certificate {
        let start = Self.start(of: Self.generation(now))
        return Self.certificate(Self.issuerName, Self.issuer.publicKey, start..<start + Self.sessionLife)
    }

    private func leaf(generation: Int) -> Leaf {
        let key = Self.leafKeys[generation & 1]
        let start = Self.start(of: generation)
        let subject = [
            ("CN", Self.instance), ("OU", "opc-certtype:instance"), ("OU", "opc-instance:\(Self.instance)"),
            ("OU", "opc-tenant:\(tenancy)"),
        ]
        let validity = start..<start + 2 * Self.certificatePeriod
        return Leaf(certificate: Self.certificate(subject, key.publicKey, validity), key: key)
    }

    private static func certificate(
        _ subject: [(String, String)],
        _ key: RSAPublicKey,
        _ validity: Range<Date>
    ) -> Certificate {
        let issuer = (name: issuerName, key: issuer)
        guard let certificate = try? Certificate.issued(to: subject, for: key, by: issuer, validity: validity) else {
            preconditionFailure("OpenSSL cannot make a certificate.")
        }
        return certificate
    }

    private static func generation(_ date: Date) -> Int { Int(date.timeIntervalSince1970 / certificatePeriod) }

    private static func start(of generation: Int) -> Date {
        Date(timeIntervalSince1970: Double(generation) * certificatePeriod)
    }

    // MARK: - Keys

    private static let issuerName = [("CN", "PKISVC Identity Intermediate simulated")]
    // Making a key of 2048 bits takes a tenth of a second: one set for all worlds of the process.
    private static let issuer = key()
    private static let leafKeys = [key(), key()]

    private static func key() -> RSAPrivateKey {
        guard let key = try? RSAPrivateKey.generate() else { preconditionFailure("OpenSSL cannot make a key.") }
        return key
    }

    private static func text(of key: RSAPublicKey) -> String {
        (try? key.pem)?.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined() ?? ""
    }

    private func token(_ claims: Claims) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // A struct of texts and numbers always encodes.
        let payload = Self.base64URL((try? encoder.encode(claims)) ?? Data())
        let text = Self.base64URL(Data(#"{"alg":"RS256","kid":"asw_simulated","typ":"JWT"}"#.utf8)) + "." + payload
        guard let signature = try? Self.issuer.signature(for: text.utf8) else {
            preconditionFailure("OpenSSL cannot sign.")
        }
        return text + "." + Self.base64URL(signature)
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func data(_ base64URL: Substring) -> Data? {
        let base64 = base64URL.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: base64 + String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4))
    }

    private static func seconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970) }
}
