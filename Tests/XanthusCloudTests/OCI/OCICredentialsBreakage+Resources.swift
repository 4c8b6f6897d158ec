import Foundation
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

extension OCICredentialsDiagnosisTests.Breakage {
    private static let prefix = "OCI_RESOURCE_PRINCIPAL_"

    /// A resource principal is broken.
    static let ofResources = [
        resource("version is missing", "VERSION", rule: "It is not set, though", nextStep: "Set it to 2.2") { _ in nil
        },
        resource("token is missing", "RPST", rule: "It is not set, though", nextStep: "Oracle's service") { _ in nil },
        resource("key is missing", "PRIVATE_PEM", rule: "It is not set", nextStep: "Oracle's service") { _ in nil },
        resource("region is missing", "REGION", rule: "It is not set", nextStep: "Oracle's service") { _ in nil },
        resource(
            "version is an old one",
            "VERSION",
            rule: "version '1.1' are not supported",
            nextStep: "OCI_CLI_AUTH=instance_principal"
        ) { _ in "1.1" },
        resource("token file is not there", "RPST", rule: "The file /none/rpst does not exist", nextStep: "Correct") {
            _ in
            "/none/rpst"
        },
        resource("token is none", "RPST", rule: "It holds no token", nextStep: "absolute path") { _ in "rpst" },
        resource(
            "token has expired",
            "RPST",
            rule: "The token expired at 2026-10-31T12:00:00Z",
            nextStep: "with a fresh token"
        ) { try OCITokens.text(["res_tenant": Setup.tenancy, "exp": Int($0.timeIntervalSince1970) - 86_400]) },
        resource("token names no tenancy", "RPST", rule: "names no tenancy", nextStep: "session token") {
            try OCITokens.text(["exp": Int($0.timeIntervalSince1970) + 60])
        },
        resource("token names a nonsensical tenancy", "RPST", rule: "'hm' is no OCID", nextStep: "of the tenancy") {
            _ in
            try OCITokens.text(["res_tenant": "hm"])
        },
        resource("key needs a passphrase", "PRIVATE_PEM", rule: "no passphrase is given", nextStep: "passphrase") { _ in
            SampleKeys.encryptedPKCS8
        },
        resource("key is a certificate", "PRIVATE_PEM", rule: "This is a certificate", nextStep: "PRIVATE KEY") { _ in
            SampleKeys.certificate
        },
        resource("region cannot be one", "REGION", rule: "'here' is neither", nextStep: "oci iam region list") { _ in
            "here"
        },
    ]

    private static func resource(
        _ name: String,
        _ variable: String,
        rule: String,
        nextStep: String,
        value: @escaping @Sendable (Date) throws -> String?
    ) -> Breakage {
        let isMissing = rule.hasPrefix("It is not set")
        return Breakage(
            "resource principal whose \(name)",
            field: prefix + variable,
            rule: rule,
            nextStep: nextStep,
            source: isMissing ? "environment variables" : "environment variable \(prefix)\(variable)"
        ) {
            try $0.becomeResource()
            $0.variables[prefix + variable] = try value($0.clock.date)
        }
    }
}

extension OCICredentialsTests.Setup {
    /// Moves everything into the variables of a function.
    mutating func becomeResource(life: TimeInterval = 3600) throws {
        config = [:]
        let end = Int(clock.date.timeIntervalSince1970 + life)
        variables = [
            "OCI_RESOURCE_PRINCIPAL_VERSION": "2.2",
            "OCI_RESOURCE_PRINCIPAL_RPST": try OCITokens.text(["res_tenant": Self.tenancy, "exp": end]),
            "OCI_RESOURCE_PRINCIPAL_PRIVATE_PEM": SampleKeys.pkcs8,
            "OCI_RESOURCE_PRINCIPAL_REGION": "phx",
        ]
    }
}
