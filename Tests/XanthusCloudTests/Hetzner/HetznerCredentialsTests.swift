import Testing

@testable import XanthusCloud

@Suite("Hetzner credentials")
struct HetznerCredentialsTests {
    static let token = String(repeating: "aB3", count: 21) + "z"
    static let other = String(repeating: "x", count: 64)

    private func discovered(_ variables: [String: String]) throws(ConfigurationError) -> HetznerCredentials {
        try HetznerCredentials.discovered(in: Environment(variables, homeDirectory: "/nowhere"))
    }

    @Test(
        arguments: [
            (["HCLOUD_TOKEN": token], "HCLOUD_TOKEN", []),
            (["HETZNER_TOKEN": token], "HETZNER_TOKEN", ["HCLOUD_TOKEN"]),
            (["HCLOUD_TOKEN": "", "HETZNER_TOKEN": token], "HETZNER_TOKEN", ["HCLOUD_TOKEN"]),
            (["HCLOUD_TOKEN": token, "HETZNER_TOKEN": other], "HCLOUD_TOKEN", []),
        ] as [([String: String], String, [String])]
    )
    func `takes the first variable that is set, and reports it`(
        variables: [String: String],
        used: String,
        passedOver: [String]
    ) throws {
        let found = try discovered(variables)
        #expect(found.token.withUnsafeValue { $0 } == Self.token)
        let attempts = found.report.attempts
        #expect(attempts.filter { $0.objection == nil }.map(\.source) == ["environment variable \(used)"])
        #expect(
            attempts.filter { $0.objection != nil }.map(\.source) == passedOver.map { "environment variable \($0)" }
        )
    }

    @Test(
        arguments: [
            ("\(token.dropLast())", "63 characters"),
            ("\(token)a", "65 characters"),
            (" \(token.dropLast())", "white space"),
            ("\(token)\n", "white space"),
            ("\"\(token)\"", "quotation mark"),
            ("Bearer \(token.dropLast(7))", "letters and digits"),
            ("\(token.dropLast())-", "letters and digits"),
            ("\(token.dropLast(2))é", "letters and digits"),
            ("\(token)\r\n\(token)", "letters and digits"),
        ] as [(String, String)]
    )
    func `refuses what cannot be a token, and does not quote it`(token: String, rule: String) throws {
        // The other one is good, but what somebody set must not be passed over in silence.
        let error = try #require(throws: ConfigurationError.self) {
            try discovered(["HCLOUD_TOKEN": token, "HETZNER_TOKEN": Self.other])
        }
        #expect(error.field == "HCLOUD_TOKEN")
        #expect(error.source == "environment variable HCLOUD_TOKEN")
        #expect(error.rule.contains(rule))
        #expect(!error.description.contains("aB3aB3"))
        #expect(throws: ConfigurationError.self) { try HetznerCredentials(token: Secret(token)) }
    }

    @Test
    func `says what to set if there is nothing`() throws {
        let error = try #require(throws: ConfigurationError.self) { try discovered(["HOME": "/"]) }
        #expect(error.rule.contains("HCLOUD_TOKEN nor HETZNER_TOKEN"))
        #expect(error.nextStep.contains("set HCLOUD_TOKEN"))
    }

    @Test
    func `shows no token`() throws {
        let found = try discovered(["HETZNER_TOKEN": Self.token])
        var dumped = ""
        dump(found, to: &dumped)
        for text in ["\(found)", String(reflecting: found), dumped, "\(found.report)"] {
            #expect(text.contains("HETZNER_TOKEN"))
            #expect(!text.contains("aB3aB3"))
        }
    }
}
