import Testing

@testable import XanthusCloud

@Suite("OCI credentials that are wrong")
struct OCICredentialsDiagnosisTests {
    typealias Setup = OCICredentialsTests.Setup

    private static let variableBreakages: [Breakage] = [
        Breakage(
            "nothing at all",
            field: "OCI credentials",
            rule: "HOME/.oci/config does not exist",
            nextStep: "set OCI_TENANCY_OCID, OCI_USER_OCID, OCI_FINGERPRINT, OCI_REGION, OCI_PRIVATE_KEY_PATH",
            source: nil
        ) { $0.config = [:] },
        Breakage(
            "half-set variables",
            field: "OCI_USER_OCID, OCI_REGION",
            rule: "They are not set, but OCI_TENANCY_OCID, OCI_FINGERPRINT, OCI_PRIVATE_KEY_PATH are.",
            nextStep: "Set all of them",
            source: "environment variables"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_USER_OCID"] = nil
            $0.variables["OCI_REGION"] = ""
        },
        Breakage(
            "one variable beside a sound file",
            field: "OCI_USER_OCID, OCI_FINGERPRINT, OCI_REGION, OCI_PRIVATE_KEY_PATH",
            rule: "They are not set, but OCI_CLI_TENANCY is.",
            nextStep: "unset all to use ~/.oci/config",
            source: "environment variables"
        ) { $0.variables["OCI_CLI_TENANCY"] = Setup.tenancy },
        Breakage(
            "key variable names no file",
            field: "OCI_PRIVATE_KEY_PATH",
            rule: "The file /none/key.pem does not exist.",
            nextStep: "Correct the path",
            source: "environment variable OCI_PRIVATE_KEY_PATH"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_PRIVATE_KEY_PATH"] = "/none/key.pem"
        },
        Breakage(
            "public key inline",
            field: "OCI_CLI_KEY_CONTENT",
            rule: "This is the public key",
            nextStep: "PRIVATE KEY",
            source: "environment variable OCI_CLI_KEY_CONTENT"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_PRIVATE_KEY_PATH"] = nil
            $0.variables["OCI_CLI_KEY_CONTENT"] = SampleKeys.publicKey
        },
        Breakage(
            "wrong passphrase in a variable",
            field: "OCI_PRIVATE_KEY_PASSPHRASE",
            rule: "does not open the key",
            nextStep: "Correct the passphrase",
            source: "environment variable OCI_PRIVATE_KEY_PASSPHRASE"
        ) {
            $0.moveToVariables()
            try $0.home.write(SampleKeys.encryptedPKCS8, to: ".oci/key.pem")
            $0.variables["OCI_PRIVATE_KEY_PASSPHRASE"] = "hush"
        },
        Breakage(
            "tenancy variable malformed",
            field: "OCI_TENANCY_OCID",
            rule: "'my tenancy' is no OCID",
            nextStep: "Copy the OCID of the tenancy",
            source: "environment variable OCI_TENANCY_OCID"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_TENANCY_OCID"] = "my tenancy"
        },
        Breakage(
            "configuration variable names no file",
            field: "OCI_CLI_CONFIG_FILE",
            rule: "The file HOME/other does not exist.",
            nextStep: "Correct the path",
            source: "environment variable OCI_CLI_CONFIG_FILE"
        ) { $0.variables["OCI_CLI_CONFIG_FILE"] = "~/other" },
        Breakage(
            "asked-for file is not there",
            field: "configuration file",
            rule: "The file HOME/other does not exist.",
            nextStep: "Correct the path",
            source: nil
        ) { $0.configFile = "~/other" },
        Breakage(
            "asked-for file is a directory",
            field: "configuration file",
            rule: "The file HOME/.oci is a directory.",
            nextStep: "a file in it",
            source: nil
        ) { $0.configFile = "~/.oci" },
    ]

    // Lines: 1 [DEFAULT], 2 fingerprint, 3 key_file, 4 region, 5 tenancy, 6 user; keys that a case adds go between.
    private static let fileBreakages = [
        Breakage(
            "unknown profile",
            field: "profile",
            rule: "There is no profile 'prod'; there are DEFAULT.",
            nextStep: "Choose another profile",
            source: "HOME/.oci/config"
        ) { $0.profile = "prod" },
        Breakage(
            "key of the file absent",
            field: "tenancy",
            rule: "The profile 'DEFAULT' does not have it.",
            nextStep: "Add a line `tenancy = …`",
            source: "HOME/.oci/config"
        ) { $0.config["tenancy"] = .some(nil) },
        Breakage(
            "key of the file empty",
            field: "user",
            rule: "The profile 'DEFAULT' does not have it.",
            nextStep: "Add a line `user = …`",
            source: "HOME/.oci/config, line 6"
        ) { $0.config["user"] = "" },
        Breakage(
            "line without a value",
            field: "OCI configuration",
            rule: "The line has no '='.",
            nextStep: "key = value",
            source: "HOME/.oci/config, line 7"
        ) { $0.config["user"] = "\(Setup.user)\nhush" },
        Breakage(
            "malformed OCID",
            field: "user",
            rule: "'ocid1.user' is no OCID",
            nextStep: "Copy the OCID of the user",
            source: "HOME/.oci/config, line 6"
        ) { $0.config["user"] = "ocid1.user" },
        Breakage(
            "OCIDs swapped",
            field: "tenancy",
            rule: "It is the OCID of a user, not of a tenancy.",
            nextStep: "Copy the OCID of the tenancy",
            source: "HOME/.oci/config, line 5"
        ) {
            $0.config["user"] = Setup.tenancy
            $0.config["tenancy"] = Setup.user
        },
        Breakage(
            "malformed region",
            field: "region",
            rule: "'phoenix' is neither the id of a region",
            nextStep: "oci iam region list",
            source: "HOME/.oci/config, line 4"
        ) { $0.config["region"] = "Phoenix" },
        Breakage(
            "malformed fingerprint",
            field: "fingerprint",
            rule: "It is no fingerprint",
            nextStep: "user settings, API keys",
            source: "HOME/.oci/config, line 2"
        ) { $0.config["fingerprint"] = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU" },
        Breakage(
            "fingerprint of another key",
            field: "fingerprint",
            rule: "not the fingerprint of the key, which is \(SampleKeys.fingerprint)",
            nextStep: "give the key that it belongs to",
            source: "HOME/.oci/config, line 2"
        ) { $0.config["fingerprint"] = "20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34" },
    ]

    private static func keyBreakage(
        _ name: String,
        key: String,
        rule: String,
        nextStep: String,
        passphrase: String? = nil
    ) -> Breakage {
        let isPassphrase = passphrase != nil
        return Breakage(
            name,
            field: isPassphrase ? "pass_phrase" : "key_file",
            rule: rule,
            nextStep: nextStep,
            source: isPassphrase ? "HOME/.oci/config, line 4" : "HOME/.oci/config, line 3: HOME/.oci/key.pem"
        ) {
            try $0.home.write(key, to: ".oci/key.pem")
            if let passphrase { $0.config["pass_phrase"] = passphrase }
        }
    }

    private static let keyBreakages = [
        keyBreakage("public key", key: SampleKeys.publicKey, rule: "public key", nextStep: "PRIVATE KEY"),
        keyBreakage("OpenSSH key", key: SampleKeys.openSSH, rule: "OpenSSH", nextStep: "ssh-keygen -p -m PEM"),
        keyBreakage("certificate", key: SampleKeys.certificate, rule: "certificate", nextStep: "PRIVATE KEY"),
        keyBreakage("no key", key: "hush", rule: "no private key in the text", nextStep: "whole PEM file"),
        keyBreakage("elliptic curve", key: SampleKeys.ellipticCurve, rule: "not an RSA key", nextStep: "genrsa"),
        keyBreakage(
            "half a key",
            key: String(SampleKeys.pkcs8.prefix(300)),
            rule: "damaged",
            nextStep: "Copy the file again"
        ),
        keyBreakage(
            "no passphrase",
            key: SampleKeys.encryptedPKCS8,
            rule: "no passphrase is given",
            nextStep: "OCI_PRIVATE_KEY_PASSPHRASE"
        ),
        keyBreakage(
            "wrong passphrase",
            key: SampleKeys.encryptedPKCS1,
            rule: "does not open the key",
            nextStep: "Correct the passphrase",
            passphrase: "hush"
        ),
    ]

    private static let breakages =
        variableBreakages + fileBreakages + keyBreakages + Breakage.ofForms + Breakage.ofSessions
        + Breakage.ofResources + Breakage.ofRegions + Breakage.ofFiles

    private static func error(of breakage: Breakage) throws -> (error: ConfigurationError, home: String) {
        var setup = try Setup()
        try breakage.apply(&setup)
        if !setup.config.isEmpty { try setup.write() }
        return (try #require(throws: ConfigurationError.self) { try setup.discovered() }, setup.home.path)
    }

    @Test(arguments: breakages)
    func `are refused with place, reason and next step`(breakage: Breakage) throws {
        let (error, home) = try Self.error(of: breakage)
        #expect(error.field == breakage.field)
        #expect(error.rule.contains(breakage.rule.replacing("HOME", with: home)))
        #expect(error.nextStep.contains(breakage.nextStep))
        #expect(error.source == breakage.source?.replacing("HOME", with: home))
        var dumped = ""
        dump(error, to: &dumped)
        for secret in ["hush", "MII", "b3Bl"] {
            #expect(!error.description.contains(secret))
            #expect(!dumped.contains(secret))
        }
    }

    @Test
    func `are told apart, each from each`() throws {
        let diagnoses = try Self.breakages.map { breakage in
            let (error, home) = try Self.error(of: breakage)
            return "\(error.field): \(error.rule) \(error.nextStep)".replacing(home, with: "HOME")
        }
        let doubles = Dictionary(grouping: zip(Self.breakages, diagnoses), by: \.1).values.filter { $0.count > 1 }
        #expect(doubles.map { $0.map(\.0.testDescription) } == [])
        #expect(diagnoses.count >= 40)
        print("OCI credentials: \(diagnoses.count) broken set-ups, \(Set(diagnoses).count) diagnoses")
    }
}
