/// A way to sign in as `OCI_CLI_AUTH` and the key `authentication_type` name it.
struct OCISignInForm {
    private static let forms: [OCICredentials.Form] = [.apiKey, .securityToken, .instancePrincipal, .resourcePrincipal]
    /// An instance that acts for a user, as it is on Oracle's Cloud Shell.
    private static let delegated = ["instance_obo_user", "delegation_token_with_instance_principal"]

    /// The form.
    let form: OCICredentials.Form
    /// Whether it acts for a user.
    let isDelegated: Bool

    /// Reads a name.
    init(_ name: String, field: String, source: String) throws(ConfigurationError) {
        isDelegated = Self.delegated.contains(name)
        guard let form = isDelegated ? .instancePrincipal : Self.forms.first(where: { $0.name == name }) else {
            let isOracles = ["oke_workload_identity", "pkcs11"].contains(name)
            let known = (Self.forms.map(\.name) + Self.delegated.prefix(1)).joined(separator: ", ")
            throw ConfigurationError(
                field,
                rule: isOracles
                    ? "Signing in by \(name) is not supported." : "'\(name.prefix(40))' is no way to sign in.",
                nextStep: "Use one of \(known).",
                source: source
            )
        }
        self.form = form
    }
}
