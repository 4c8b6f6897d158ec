import Testing

@testable import XanthusCloud

@Suite("OCI configuration file")
struct OCIConfigFileTests {
    @Test
    func `reads profiles, comments and what they take from DEFAULT`() throws {
        let file = try OCIConfigFile(
            """
            # a comment
            ; another

            [DEFAULT]
            user = ocid1.user.oc1..default
              Region=us-phoenix-1\u{20}
            pass_phrase = a=b # c

            [prod]
            user=ocid1.user.oc1..prod
            """,
            path: "config"
        )
        #expect(file.names == ["DEFAULT", "prod"])
        #expect(file.entry("user", in: "prod")?.value == "ocid1.user.oc1..prod")
        #expect(file.entry("user", in: "prod")?.line == 10)
        #expect(file.entry("region", in: "prod")?.value == "us-phoenix-1")
        #expect(file.entry("region", in: "prod")?.line == 6)
        #expect(file.entry("region", in: "prod", inheriting: false) == nil)
        #expect(file.entry("pass_phrase", in: "DEFAULT")?.value == "a=b # c")
        #expect(file.entry("tenancy", in: "prod") == nil)
        #expect(!file.hasProfile("PROD"))
    }

    @Test
    func `reads files of other systems`() throws {
        let file = try OCIConfigFile("[DEFAULT]\r\nuser=a\r\n\r\nregion=b\r\n", path: "config")
        #expect(file.entry("user", in: "DEFAULT")?.value == "a")
        #expect(file.entry("region", in: "DEFAULT")?.line == 4)
    }

    @Test(
        arguments: [
            ("[DEFAULT]\nuser", 2, "has no '='"),
            ("user=a\n[DEFAULT]", 1, "before any profile"),
            ("\n[DEFAULT\nuser=a", 2, "not complete"),
            ("[]", 1, "not complete"),
            ("[a]\n[b]\n[a]", 3, "there already, in line 1"),
            ("[a]\nuser=a\nUSER=b", 3, "there already, in line 2"),
        ]
    )
    func `names the line that is wrong`(text: String, line: Int, rule: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try OCIConfigFile(text, path: "config") }
        #expect(error.source == "config, line \(line)")
        #expect(error.rule.contains(rule))
    }
}
