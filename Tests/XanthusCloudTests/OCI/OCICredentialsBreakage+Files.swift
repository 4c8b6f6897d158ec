import Foundation
import Testing

@testable import XanthusCloud

extension OCICredentialsDiagnosisTests.Breakage {
    /// What is said of regions is wrong.
    static let ofRegions = [
        Breakage(
            variable: "OCI_DEFAULT_REALM",
            "oc1",
            rule: "'oc1' is no domain",
            nextStep: "the end of the realm's host names"
        ) { $0.config["region"] = "eu-atlantis-1" },
        Breakage(
            variable: "OCI_REGION_METADATA",
            "eu-atlantis-1",
            rule: "It is no JSON object",
            nextStep: "realmKey, realmDomainComponent"
        ) { $0.config["region"] = "eu-atlantis-1" },
        Breakage(
            variable: "OCI_REGION_METADATA",
            #"{"regionIdentifier":"eu-atlantis-1","regionKey":"atl","realmKey":"oc1"}"#,
            rule: "lacks one of its four members",
            nextStep: "realmKey, realmDomainComponent"
        ) { $0.config["region"] = "eu-atlantis-1" },
        Breakage(
            variable: "OCI_REGION_METADATA",
            #"{"regionIdentifier":"eu-atlantis-1","regionKey":"atl","realmKey":"oc1","realmDomainComponent":"x/y"}"#,
            rule: "'eu-atlantis-1' at 'x/y' is no region",
            nextStep: "realmKey, realmDomainComponent"
        ) { $0.config["region"] = "eu-atlantis-1" },
        Breakage(
            "regions file that is none",
            field: "regions-config.json",
            rule: "It is no JSON array of regions",
            nextStep: "realmKey, realmDomainComponent",
            source: "HOME/.oci/regions-config.json"
        ) {
            $0.config["region"] = "eu-atlantis-1"
            try $0.home.write("{}", to: ".oci/regions-config.json")
        },
        Breakage(
            "region with a space in it",
            field: "OCI_REGION",
            rule: "'us phoenix 1' is neither the id of a region",
            nextStep: "oci iam region list",
            source: "environment variable OCI_REGION"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_REGION"] = "us phoenix 1"
        },
    ]

    /// Files are not what they should be.
    static let ofFiles = [
        Breakage(
            "key inside the configuration",
            field: "key_content",
            rule: "must not hold the key itself",
            nextStep: "a file of its own",
            source: "HOME/.oci/config, line 3"
        ) { $0.config["key_content"] = "-----BEGIN" },
        Breakage(
            "neither true nor false",
            field: "log_requests",
            rule: "'sometimes' is neither true nor false",
            nextStep: "Write true or false",
            source: "HOME/.oci/config, line 4"
        ) { $0.config["log_requests"] = "sometimes" },
        Breakage(
            "OCID in quotation marks",
            field: "user",
            rule: "It is in quotation marks",
            nextStep: "without them",
            source: "HOME/.oci/config, line 6"
        ) { $0.config["user"] = "\"\(Setup.user)\"" },
        Breakage(
            "compartment for a tenancy",
            field: "tenancy",
            rule: "It is the OCID of a compartment, not of a tenancy.",
            nextStep: "Copy the OCID of the tenancy",
            source: "HOME/.oci/config, line 5"
        ) { $0.config["tenancy"] = "ocid1.compartment.oc1..aaaa" },
        Breakage(
            "profile that is there twice",
            field: "OCI configuration",
            rule: "The profile 'DEFAULT' is there already, in line 1.",
            nextStep: "Join the two",
            source: "HOME/.oci/config, line 7"
        ) { $0.config["user"] = "\(Setup.user)\n[DEFAULT]" },
        Breakage(
            "key that is there twice",
            field: "OCI configuration",
            rule: "The key 'region' is there already, in line 4.",
            nextStep: "Keep one",
            source: "HOME/.oci/config, line 7"
        ) { $0.config["user"] = "\(Setup.user)\nregion=phx" },
        Breakage(
            "profile whose bracket is open",
            field: "OCI configuration",
            rule: "A profile's name in square brackets is not complete.",
            nextStep: "Write [NAME]",
            source: "HOME/.oci/config, line 7"
        ) { $0.config["user"] = "\(Setup.user)\n[prod" },
        Breakage(
            "configuration that is no text",
            field: "configuration file",
            rule: "The file HOME/binary is no text in UTF-8.",
            nextStep: "not DER",
            source: nil
        ) {
            try $0.home.write([0xFF, 0xFE, 0x00], to: "binary")
            $0.configFile = "~/binary"
        },
        Breakage(
            "key that is no text",
            field: "key_file",
            rule: "The file HOME/.oci/key.pem is no text in UTF-8.",
            nextStep: "PEM form",
            source: "HOME/.oci/config, line 3"
        ) { try $0.home.write([0x30, 0x82, 0xFF], to: ".oci/key.pem") },
        Breakage(
            "key that is far too large",
            field: "key_file",
            rule: "is larger than 1 MiB",
            nextStep: "Give the right file",
            source: "HOME/.oci/config, line 3"
        ) { try $0.home.write([UInt8](repeating: 0x41, count: (1 << 20) + 1), to: ".oci/key.pem") },
        Breakage(
            "key that is a directory",
            field: "key_file",
            rule: "The file HOME/.oci is a directory.",
            nextStep: "a file in it",
            source: "HOME/.oci/config, line 3"
        ) { $0.config["key_file"] = "~/.oci" },
        Breakage(
            "key path in quotation marks",
            field: "key_file",
            rule: "The file \"~/.oci/key.pem\" does not exist.",
            nextStep: "Correct the path",
            source: "HOME/.oci/config, line 3"
        ) { $0.config["key_file"] = "\"~/.oci/key.pem\"" },
        Breakage(
            variable: "OCI_CLI_KEY_CONTENT",
            "/home/me/key.pem",
            rule: "There is no private key in the text",
            nextStep: "the whole PEM file"
        ) {
            $0.moveToVariables()
            $0.variables["OCI_PRIVATE_KEY_PATH"] = nil
        },
        Breakage(
            "passphrase of another profile",
            field: "pass_phrase",
            rule: "The passphrase does not open the key",
            nextStep: "from [DEFAULT]",
            source: "HOME/.oci/config, line 4"
        ) {
            $0.profile = "work"
            $0.config["pass_phrase"] = "hush"
            $0.config["user"] = "\(Setup.user)\n[work]\nregion=phx"
            try $0.home.write(SampleKeys.encryptedPKCS8, to: ".oci/key.pem")
        },
    ]
}
