import Foundation
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

extension OCICredentialsDiagnosisTests.Breakage {
    typealias Breakage = OCICredentialsDiagnosisTests.Breakage

    /// How to sign in is said wrongly.
    static let ofForms = [
        Breakage(
            variable: "OCI_CLI_AUTH",
            "magic",
            rule: "'magic' is no way to sign in",
            nextStep: "api_key, security_token, instance_principal, resource_principal, instance_obo_user"
        ),
        Breakage(
            variable: "OCI_CLI_AUTH",
            "oke_workload_identity",
            rule: "Signing in by oke_workload_identity is not supported",
            nextStep: "Use one of"
        ),
        Breakage(
            variable: "OCI_CLI_AUTH",
            "resource_principal",
            rule: "no variable of one is set",
            nextStep: "in a function",
            field: "OCI_RESOURCE_PRINCIPAL_VERSION",
            source: "environment variables"
        ),
        Breakage(
            variable: "OCI_CLI_AUTH",
            "instance_obo_user",
            rule: "no token of that user is given",
            nextStep: "the path of the delegation token",
            field: "OCI_CLI_DELEGATION_TOKEN_FILE"
        ),
        Breakage(
            "instance principal without calls",
            field: "OCI credentials",
            rule: "An instance principal is asked for (by OCI_CLI_AUTH)",
            nextStep: "discovered(in:over:)",
            source: nil
        ) { $0.variables["OCI_CLI_AUTH"] = "instance_principal" },
        Breakage(
            "instance principal of a profile without calls",
            field: "OCI credentials",
            rule: "An instance principal is asked for (by profile DEFAULT)",
            nextStep: "discovered(in:over:)",
            source: nil
        ) { $0.config["authentication_type"] = "instance_principal" },
        Breakage(
            "unknown form in a profile",
            field: "authentication_type",
            rule: "'oauth' is no way to sign in",
            nextStep: "Use one of api_key",
            source: "HOME/.oci/config, line 2"
        ) { $0.config["authentication_type"] = "oauth" },
        Breakage(
            "delegation token without an instance",
            field: "delegation_token_file",
            rule: "the profile 'DEFAULT' does not sign in as one",
            nextStep: "authentication_type = instance_principal",
            source: "HOME/.oci/config, line 2"
        ) { $0.config["delegation_token_file"] = "/etc/oci/delegation_token" },
    ]

    /// A session is broken.
    static let ofSessions = [
        Breakage(
            variable: "OCI_CLI_SECURITY_TOKEN_FILE",
            "/none/token",
            rule: "They are not set, but OCI_CLI_SECURITY_TOKEN_FILE is.",
            nextStep: "Set all of them",
            field: "OCI_REGION, OCI_PRIVATE_KEY_PATH",
            source: "environment variables"
        ),
        session(
            "no token file",
            rule: "The file HOME/.oci/token does not exist.",
            nextStep: "Correct the path",
            source: "HOME/.oci/config, line 5"
        ) { _ in nil },
        session(
            "empty token file",
            rule: "The file HOME/.oci/token holds no token",
            nextStep: "oci session authenticate --profile-name DEFAULT --region us-phoenix-1",
            source: "HOME/.oci/config, line 5"
        ) { _ in "\n" },
        session(
            "session that has ended",
            rule: "The session has ended: its token expired at 2026-10-31T12:00:00Z.",
            nextStep: "oci session authenticate --profile-name DEFAULT",
            source: "HOME/.oci/config, line 5: HOME/.oci/token"
        ) { try OCITokens.text(["exp": Int($0.timeIntervalSince1970) - 86_400, "tenant": Setup.tenancy]) },
        session(
            "session in another tenancy",
            field: "tenancy",
            rule: "The session is in another tenancy: ocid1.tenancy.oc1..aaaatenancy.",
            nextStep: "open a session in this tenancy",
            source: "HOME/.oci/config, line 6"
        ) { try OCITokens.text("u", issued: $0) },
        session(
            "session in no tenancy",
            field: "tenancy",
            rule: "nor does the token of the session name it",
            nextStep: "beside security_token_file",
            source: "HOME/.oci/config, line 5",
            tenancy: nil
        ) { try OCITokens.text(["exp": Int($0.timeIntervalSince1970) + 60]) },
        Breakage(
            "session with the key of another profile",
            field: "key_file",
            rule: "The profile 'work' has a session, but takes the key from [DEFAULT]",
            nextStep: "Add a line `key_file = …` to the section [work]",
            source: "HOME/.oci/config, line 3"
        ) {
            $0.profile = "work"
            $0.config["user"] = "\(Setup.user)\n[work]\nsecurity_token_file=~/.oci/token"
        },
        Breakage(
            "session without a key",
            field: "key_file",
            rule: "The profile 'DEFAULT' does not have it.",
            nextStep: "Add a line `key_file = …`",
            source: "HOME/.oci/config"
        ) {
            $0.config["key_file"] = .some(nil)
            $0.config["security_token_file"] = "~/.oci/token"
        },
        Breakage(
            "session is asked for in a profile without one",
            field: "security_token_file",
            rule: "The profile 'DEFAULT' does not have it.",
            nextStep: "Add a line `security_token_file = …`",
            source: "HOME/.oci/config"
        ) { $0.form = .securityToken },
    ]

    // Lines: 1 [DEFAULT], 2 fingerprint, 3 key_file, 4 region, 5 security_token_file, 6 tenancy.
    private static func session(
        _ name: String,
        field: String = "security_token_file",
        rule: String,
        nextStep: String,
        source: String,
        tenancy: String? = Setup.tenancy,
        token: @escaping @Sendable (Date) throws -> String?
    ) -> Breakage {
        Breakage(name, field: field, rule: rule, nextStep: nextStep, source: source) {
            $0.config["user"] = .some(nil)
            $0.config["tenancy"] = .some(tenancy)
            $0.config["security_token_file"] = "~/.oci/token"
            if let text = try token($0.clock.date) { try $0.home.write(text, to: ".oci/token") }
        }
    }
}
