/// Who signs in to Oracle Cloud Infrastructure, with what, and where.
///
/// ```swift
/// let found = try OCICredentials.discovered(in: .current)
/// print(found.report)
/// ```
///
/// A value of this type has been checked: the ids are well-formed, the key is readable and the fingerprint is its own.
/// Only Oracle can tell whether it knows them. What is renewed, as the token of a session, is shared by all copies.
public struct OCICredentials: Sendable {
    /// How requests are signed.
    public struct Form: Sendable, Hashable, CustomStringConvertible {
        /// What `OCI_CLI_AUTH` and the key `authentication_type` call it.
        public let name: String

        /// With the API key of a user.
        public static let apiKey = Form(name: "api_key")
        /// With the token of a session that somebody opened with `oci session authenticate`.
        public static let securityToken = Form(name: "security_token")
        /// As the compute instance that this process runs on.
        public static let instancePrincipal = Form(name: "instance_principal")
        /// As the resource that this process runs in, such as a function.
        public static let resourcePrincipal = Form(name: "resource_principal")

        /// The name.
        public var description: String { name }
    }

    /// The OCID of the tenancy.
    public let tenancy: String
    /// The OCID of the user; `nil` for an instance or another resource.
    public let user: String?
    /// The region to work in.
    public let region: OCIRegion
    /// How requests are signed.
    public let form: Form
    /// The API key; `nil` for the other forms.
    public let privateKey: RSAPrivateKey?
    /// What was tried to find all this.
    public let report: DiscoveryReport
    let signers: any OCISignerSource

    /// The fingerprint of the API key.
    public var fingerprint: String? { privateKey?.fingerprint }

    /// How requests name the API key: tenancy, user and fingerprint, joined by slashes. `nil` for the other forms,
    /// whose requests carry a token there.
    public var keyID: String? {
        guard let user, let fingerprint else { return nil }
        return Self.keyID(tenancy: tenancy, user: user, fingerprint: fingerprint)
    }

    /// Takes an API key that the caller has.
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

    /// Takes an API key that has been checked already.
    init(tenancy: String, user: String, region: OCIRegion, privateKey: RSAPrivateKey, report: DiscoveryReport) {
        self.tenancy = tenancy
        self.user = user
        self.region = region
        form = .apiKey
        self.privateKey = privateKey
        self.report = report
        let keyID = Self.keyID(tenancy: tenancy, user: user, fingerprint: privateKey.fingerprint)
        signers = OCIFixedSigner(signer: OCIRequestSigner(keyID: keyID, key: privateKey))
    }

    /// Takes what signs by a token.
    init(
        tenancy: String,
        user: String?,
        region: OCIRegion,
        form: Form,
        signers: any OCISignerSource,
        report: DiscoveryReport
    ) {
        self.tenancy = tenancy
        self.user = user
        self.region = region
        self.form = form
        privateKey = nil
        self.signers = signers
        self.report = report
    }

    /// Returns the same credentials, to work in another region. Tokens go on being renewed where they are from.
    ///
    /// The report warns of a region that is in no table.
    public func at(_ region: OCIRegion) -> OCICredentials { OCICredentials(self, region: region) }

    private init(_ other: OCICredentials, region: OCIRegion) {
        tenancy = other.tenancy
        user = other.user
        self.region = region
        form = other.form
        privateKey = other.privateKey
        signers = other.signers
        var report = other.report
        if let doubt = region.doubt { report.warn(doubt) }
        self.report = report
    }

    private static func keyID(tenancy: String, user: String, fingerprint: String) -> String {
        "\(tenancy)/\(user)/\(fingerprint)"
    }
}
