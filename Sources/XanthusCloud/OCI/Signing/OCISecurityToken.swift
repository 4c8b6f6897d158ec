internal import Foundation

/// A token of Oracle's, which names a key and says until when that may sign: a JSON Web Token (RFC 7519).
///
/// What it claims is read and not verified: that is for Oracle to do, and all that hangs on it here is when to ask for
/// the next one and in which tenancy to work.
struct OCISecurityToken: Sendable {
    private struct Claims: Decodable {
        var exp: Double?
        var iat: Double?
        var sub: String?
        var tenant: String?
        var res_tenant: String?
    }

    /// The most characters that are read: a request with more in its headers is refused everywhere.
    static let maximumSize = 16_384

    let text: Secret<String>
    /// When it expires; `nil` if it does not say.
    let expiry: Date?
    /// When it was issued; `nil` if it does not say.
    let issued: Date?
    /// The OCID of who it is for: a user or an instance.
    let subject: String?
    /// The OCID of the tenancy, that of the resource first.
    let tenancy: String?

    /// Reads a token, with white space around it or not; `nil` if the text is none.
    init?(_ text: Secret<String>) {
        guard let read = text.withUnsafeValue(Self.read) else { return nil }
        self.text = Secret(read.text)
        expiry = Self.date(read.claims.exp)
        issued = Self.date(read.claims.iat)
        subject = read.claims.sub
        tenancy = read.claims.res_tenant ?? read.claims.tenant
    }

    /// How requests name the key of the token.
    var keyID: String { text.withUnsafeValue { "ST$\($0)" } }

    /// Whether it is for the same user or instance of the same tenancy, as far as both say.
    func isOfSameAccount(as other: OCISecurityToken) -> Bool {
        func agree(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }
        return agree(subject, other.subject) && agree(tenancy, other.tenancy)
    }

    /// Whether it is of no use at a date.
    func isExpired(at date: Date) -> Bool { expiry.map { $0 <= date } ?? false }

    /// Whether it is of no use however wrong the clock that tells the date may be, as far as wrong clocks are corrected
    /// (``ClockSkew``).
    func isLongExpired(at date: Date) -> Bool { isExpired(at: date.addingTimeInterval(-ClockSkew.bound)) }

    private static func read(_ text: String) -> (text: String, claims: Claims)? {
        guard text.utf8.count <= maximumSize else { return nil }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
        // It goes into a header between quotation marks, so nothing but its own alphabet may be in it.
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isBase64URL) }),
            let payload = data(base64URL: parts[1]), let claims = try? JSONDecoder().decode(Claims.self, from: payload)
        else { return nil }
        return (trimmed, claims)
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func data(base64URL text: Substring) -> Data? {
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: base64 + String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4))
    }

    /// A date of this or the next thousands of years; anything else is taken for no statement.
    private static func date(_ seconds: Double?) -> Date? {
        seconds.flatMap { (0...1e11).contains($0) ? Date(timeIntervalSince1970: $0) : nil }
    }
}

extension OCISecurityToken: CustomStringConvertible {
    /// When it expires.
    var description: String { "token that expires \(expiry.map(RFC3339.text) ?? "at a time that it does not say")" }
}
