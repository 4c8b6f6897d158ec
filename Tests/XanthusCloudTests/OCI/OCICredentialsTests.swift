import Foundation
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI credentials")
struct OCICredentialsTests {
    /// A home directory and an environment, sound until a test breaks it.
    struct Setup {
        static let tenancy = "ocid1.tenancy.oc1..aaaaaaaaba3pv6wkcr4j"
        static let user = "ocid1.user.oc1..aaaaaaaat5nvwcna5j6a"

        let home: TemporaryDirectory
        var variables: [String: String] = [:]
        var profile: String?
        var configFile: String?
        var form: OCICredentials.Form?
        var config: [String: String?]
        let clock = ManualClock()

        init() throws {
            home = try TemporaryDirectory()
            config = [
                "tenancy": Self.tenancy, "user": Self.user, "fingerprint": SampleKeys.fingerprint,
                "region": "us-phoenix-1", "key_file": "~/.oci/key.pem",
            ]
            try home.write(SampleKeys.pkcs8 + "\nOCI_API_KEY\n", to: ".oci/key.pem")
        }

        var configPath: String { home.path + "/.oci/config" }
        var keyPath: String { home.path + "/.oci/key.pem" }

        /// Moves everything from the file into variables.
        mutating func moveToVariables() {
            variables = [
                "OCI_TENANCY_OCID": Self.tenancy, "OCI_USER_OCID": Self.user,
                "OCI_FINGERPRINT": SampleKeys.fingerprint, "OCI_REGION": "us-phoenix-1",
                "OCI_PRIVATE_KEY_PATH": keyPath,
            ]
            config = [:]
        }

        /// Writes the configuration, one key a line in alphabetical order from line 2 on.
        func write(profile: String = "DEFAULT", mode: Int = 0o600) throws {
            let lines = config.compactMapValues(\.self).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            try home.write((["[\(profile)]"] + lines).joined(separator: "\n"), to: ".oci/config", mode: mode)
        }

        func discovered() throws(ConfigurationError) -> OCICredentials {
            try OCICredentials.discovered(
                in: Environment(variables, homeDirectory: home.path),
                profile: profile,
                configFile: configFile,
                as: form,
                time: clock.time
            )
        }
    }

    @Test
    func `come from the file in the home directory`() throws {
        let setup = try Setup()
        try setup.write()
        let found = try setup.discovered()
        #expect(found.keyID == "\(Setup.tenancy)/\(Setup.user)/\(SampleKeys.fingerprint)")
        #expect(found.region.id == "us-phoenix-1")
        #expect(found.privateKey?.fingerprint == SampleKeys.fingerprint)
        #expect(
            found.report.description == """
                - environment variables: passed over, none that says who signs in is set
                - \(setup.configPath), profile DEFAULT: used
                - resource principal: passed over, the configuration file comes first
                - instance principal: passed over, the configuration file comes first
                """
        )
    }

    @Test
    func `come from variables before the file`() throws {
        var setup = try Setup()
        try setup.write()
        setup.moveToVariables()
        setup.variables["OCI_REGION"] = "fra"
        let found = try setup.discovered()
        #expect(found.region.id == "eu-frankfurt-1")
        #expect(
            found.report.description == """
                - environment variables: used
                - configuration file: passed over, the environment variables come first
                - resource principal: passed over, the environment variables come first
                - instance principal: passed over, the environment variables come first
                """
        )
    }

    @Test
    func `come from the variables of Oracle's command line, key inline and encrypted`() throws {
        var setup = try Setup()
        setup.variables = [
            "OCI_CLI_TENANCY": Setup.tenancy, "OCI_CLI_USER": Setup.user, "OCI_CLI_REGION": "us-ashburn-1",
            "OCI_CLI_FINGERPRINT": SampleKeys.fingerprint, "OCI_CLI_KEY_CONTENT": SampleKeys.encryptedPKCS1,
            "OCI_CLI_PASSPHRASE": "right",
        ]
        #expect(try setup.discovered().region.code == "iad")
    }

    @Test
    func `come from the file that is asked for, whatever the variables say`() throws {
        var setup = try Setup()
        try setup.write(profile: "prod")
        setup.moveToVariables()
        setup.variables["OCI_REGION"] = "fra"
        setup.profile = "prod"
        let found = try setup.discovered()
        #expect(found.region.id == "us-phoenix-1")
        #expect(found.report.attempts.first?.objection == "a profile or configuration file is asked for")
        setup.configFile = "~/.oci/config"
        #expect(try setup.discovered().region.id == "us-phoenix-1")
    }

    @Test(arguments: ["OCI_CLI_CONFIG_FILE", "OCI_CONFIG_FILE"])
    func `come from the file and profile that variables name`(variable: String) throws {
        var setup = try Setup()
        try setup.write(profile: "prod")
        let elsewhere = try setup.home.write(try String(contentsOfFile: setup.configPath, encoding: .utf8), to: "c")
        try FileManager.default.removeItem(atPath: setup.configPath)
        setup.variables = [variable: elsewhere, "OCI_CLI_PROFILE": "prod"]
        #expect(try setup.discovered().report.attempts[1].source == "\(elsewhere), profile prod")
    }

    @Test
    func `may have region and passphrase in variables beside the file`() throws {
        var setup = try Setup()
        setup.config["region"] = .some(nil)
        try setup.home.write(SampleKeys.encryptedPKCS8, to: ".oci/key.pem")
        try setup.write()
        setup.variables = ["OCI_REGION": "eu-zurich-1", "OCI_PRIVATE_KEY_PASSPHRASE": "right"]
        #expect(try setup.discovered().region.code == "zrh")
    }

    @Test
    func `take what a profile lacks from DEFAULT, an idle passphrase too`() throws {
        var setup = try Setup()
        setup.config["pass_phrase"] = "idle"
        try setup.write()
        let config = try String(contentsOfFile: setup.configPath, encoding: .utf8)
        try setup.home.write(config + "\n[eu]\nregion=eu-paris-1\n", to: ".oci/config")
        setup.profile = "eu"
        #expect(try setup.discovered().region.id == "eu-paris-1")
    }

    @Test
    func `take a fingerprint in capitals, and sign with the plain one`() throws {
        var setup = try Setup()
        setup.config["fingerprint"] = SampleKeys.fingerprint.uppercased()
        try setup.write()
        #expect(try setup.discovered().keyID?.hasSuffix("/" + SampleKeys.fingerprint) == true)
    }

    @Test
    func `warn of files that are open to others`() throws {
        let setup = try Setup()
        try setup.write(mode: 0o644)
        try setup.home.write(SampleKeys.pkcs1, to: ".oci/key.pem", mode: 0o640)
        let report = try setup.discovered().report
        #expect(report.warnings.count == 2)
        #expect(report.description.contains("warning: \(setup.configPath) is open to others (mode 644)"))
        #expect(report.description.contains("warning: \(setup.keyPath) is open to others (mode 640)"))
    }

    @Test
    func `take a new region if its domain is given`() throws {
        var setup = try Setup()
        setup.config["region"] = "eu-atlantis-1"
        setup.variables["OCI_DEFAULT_REALM"] = "oraclecloud.com"
        try setup.write()
        #expect(try setup.discovered().region.domain == "oraclecloud.com")
    }

    @Test
    func `given in code are checked too`() throws {
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        let region = try OCIRegion("phx")
        let given = try OCICredentials(tenancy: Setup.tenancy, user: Setup.user, region: region, privateKey: key)
        #expect(given.report.description == "- credentials given in code: used")
        #expect(throws: ConfigurationError.self) {
            try OCICredentials(tenancy: Setup.user, user: Setup.user, region: region, privateKey: key)
        }
    }

    @Test
    func `show no secret`() throws {
        var setup = try Setup()
        setup.config["pass_phrase"] = "right"
        try setup.home.write(SampleKeys.encryptedPKCS8, to: ".oci/key.pem")
        try setup.write()
        let found = try setup.discovered()
        var dumped = ""
        dump(found, to: &dumped)
        for text in ["\(found)", String(reflecting: found), dumped] {
            #expect(text.contains(SampleKeys.fingerprint))
            #expect(!text.contains("right"))
            #expect(!text.contains("MII"))
        }
    }
}
