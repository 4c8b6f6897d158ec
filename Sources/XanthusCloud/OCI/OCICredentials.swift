/// Who signs in to Oracle Cloud Infrastructure, with which key, and where.
///
/// ```swift
/// let found = try OCICredentials.discovered(in: .current)
/// print(found.report)
/// ```
///
/// A value of this type has been checked: the ids are well-formed, the key is readable and the fingerprint is its own.
/// Only Oracle can tell whether it knows them.
public struct OCICredentials: Sendable {
    /// The OCID of the tenancy.
    public let tenancy: String
    /// The OCID of the user.
    public let user: String
    /// The region to work in.
    public let region: OCIRegion
    /// The API key.
    public let privateKey: RSAPrivateKey
    /// What was tried to find all this.
    public let report: DiscoveryReport

    /// The fingerprint of the key.
    public var fingerprint: String { privateKey.fingerprint }

    /// How requests name the key: tenancy, user and fingerprint, joined by slashes.
    public var keyID: String { "\(tenancy)/\(user)/\(fingerprint)" }

    /// Takes credentials that the caller has.
    ///
    /// - Throws: ``ConfigurationError`` if an OCID is malformed or that of something else.
    public init(
        tenancy: String,
        user: String,
        region: OCIRegion,
        privateKey: RSAPrivateKey
    ) throws(ConfigurationError) {
        try Self.check(tenancy, isOCIDOf: "tenancy", field: "tenancy", source: nil)
        try Self.check(user, isOCIDOf: "user", field: "user", source: nil)
        var report = DiscoveryReport()
        report.use("credentials given in code")
        self.init(tenancy: tenancy, user: user, region: region, privateKey: privateKey, report: report)
    }

    /// Takes what has been checked already.
    init(tenancy: String, user: String, region: OCIRegion, privateKey: RSAPrivateKey, report: DiscoveryReport) {
        self.tenancy = tenancy
        self.user = user
        self.region = region
        self.privateKey = privateKey
        self.report = report
    }

    /// Checks an OCID by the pattern of Oracle's Python SDK, and that it is one of the right kind.
    static func check(
        _ text: String,
        isOCIDOf kind: String,
        field: String,
        source: String?
    ) throws(ConfigurationError) {
        // ocid1.<kind>.<realm>.<region>.<unique>, with colons in old ones.
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        let isWellFormed =
            text.utf8.count <= 255 && parts.count >= 5 && parts.first?.isEmpty == false && parts.last?.isEmpty == false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
        guard isWellFormed else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(100))' is no OCID.",
                nextStep: "Copy the OCID of the \(kind) from the console; it looks like ocid1.\(kind).oc1..aaaa….",
                source: source
            )
        }
        guard parts[1] == kind else {
            throw ConfigurationError(
                field,
                rule: "It is the OCID of a \(parts[1]), not of a \(kind).",
                nextStep: "Copy the OCID of the \(kind) from the console; it looks like ocid1.\(kind).oc1..aaaa….",
                source: source
            )
        }
    }
}
