import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("Hetzner credentials")
struct HetznerCredentialsTests {
    typealias Setup = HetznerSetup

    @Test(arguments: [
        (["HCLOUD_TOKEN": Setup.token], "HCLOUD_TOKEN"), (["HETZNER_TOKEN": Setup.token], "HETZNER_TOKEN"),
        (["HCLOUD_TOKEN": "", "HETZNER_TOKEN": Setup.token], "HETZNER_TOKEN"),
        (["HCLOUD_TOKEN": Setup.token, "HETZNER_TOKEN": Setup.other], "HCLOUD_TOKEN"),
        (["HCLOUD_TOKEN": Setup.token, "HCLOUD_TOKEN_FILE": "/nowhere"], "HCLOUD_TOKEN"),
    ])
    func `take the first variable that is set`(variables: [String: String], used: String) throws {
        // Contexts come after all variables, whether one of them is active or asked for.
        for more in [[:], ["HCLOUD_CONTEXT": "test"]] {
            let setup = try Setup(variables.merging(more) { $1 }, config: Setup.contexts)
            let found = try setup.discovered()
            #expect(found.open == Setup.token)
            #expect(
                found.report.attempts.filter { $0.objection == nil }.map(\.source) == ["environment variable \(used)"]
            )
            #expect(found.report.attempts.count == 4)
        }
    }

    @Test func `tell what was tried, what won and why the rest lost`() throws {
        let variables = try Setup(
            ["HETZNER_TOKEN": Setup.token, "HCLOUD_TOKEN_FILE": "/nowhere"],
            config: Setup.contexts
        )
        #expect(
            variables.report(of: try variables.discovered()) == """
                - environment variable HCLOUD_TOKEN: passed over, it is not set
                - environment variable HETZNER_TOKEN: used
                - environment variable HCLOUD_TOKEN_FILE: passed over, HETZNER_TOKEN comes first
                - HOME/.config/hcloud/cli.toml, context prod: passed over, HETZNER_TOKEN comes first
                """
        )
        let contexts = try Setup(config: Setup.contexts)
        #expect(
            contexts.report(of: try contexts.discovered()) == """
                - environment variable HCLOUD_TOKEN: passed over, it is not set
                - environment variable HETZNER_TOKEN: passed over, it is not set
                - environment variable HCLOUD_TOKEN_FILE: passed over, it is not set
                - HOME/.config/hcloud/cli.toml, context prod: used
                """
        )
        var asked = try Setup(["HCLOUD_TOKEN": Setup.token], config: Setup.contexts)
        asked.context = "test"
        #expect(
            asked.report(of: try asked.discovered()) == """
                - environment variable HCLOUD_TOKEN: passed over, a context or configuration file is asked for
                - environment variable HETZNER_TOKEN: passed over, a context or configuration file is asked for
                - environment variable HCLOUD_TOKEN_FILE: passed over, a context or configuration file is asked for
                - HOME/.config/hcloud/cli.toml, context test: used
                """
        )
        let alone = try Setup(["HCLOUD_TOKEN": Setup.token])
        #expect(
            alone.report(of: try alone.discovered()) == """
                - environment variable HCLOUD_TOKEN: used
                - environment variable HETZNER_TOKEN: passed over, it is not set
                - environment variable HCLOUD_TOKEN_FILE: passed over, it is not set
                - HOME/.config/hcloud/cli.toml: passed over, it does not exist
                """
        )
    }

    @Test func `come from a file of their own, without the white space at its ends`() throws {
        var setup = try Setup(config: Setup.contexts)
        try setup.home.write("\n \(Setup.other)\r\n", to: "secrets/token", mode: 0o644)
        setup.variables = ["HCLOUD_TOKEN_FILE": "~/secrets/token"]
        let found = try setup.discovered()
        #expect(found.open == Setup.other)
        #expect(
            setup.report(of: found).hasSuffix(
                "warning: HOME/secrets/token is open to others (mode 644); run `chmod 600 HOME/secrets/token`."
            )
        )
    }

    @Test func `come from the context that is active, or that a variable or the caller names`() throws {
        var setup = try Setup(config: Setup.contexts)
        #expect(try setup.discovered().open == Setup.token)
        setup.variables["HCLOUD_CONTEXT"] = "test"
        #expect(try setup.discovered().open == Setup.other)
        setup.context = "prod"
        #expect(try setup.discovered().open == Setup.token)
    }

    @Test func `come from the configuration file that a variable or the caller names`() throws {
        var setup = try Setup(config: "active_context = 'prod'")
        try setup.home.write(Setup.contexts, to: "one.toml")
        try setup.home.write(
            Setup.contexts.replacing(#""prod""#, with: #""test" # "#, maxReplacements: 1),
            to: "two.toml"
        )
        setup.variables["HCLOUD_CONFIG"] = "~/one.toml"
        #expect(try setup.discovered().open == Setup.token)
        setup.configFile = "~/two.toml"
        let found = try setup.discovered()
        #expect(found.open == Setup.other)
        #expect(found.report.attempts.last?.source == setup.home.path + "/two.toml, context test")
    }

    @Test func `bring the endpoint of the variable, the context or all contexts along, in this order`() throws {
        let own = #"default_ssh_keys = ["me", "you"]"#
        let ofAll = Setup.contexts.replacing(
            "poll_interval",
            with: "endpoint = 'https://all.example/v1/'\npoll_interval"
        )
        let ofOne = ofAll.replacing(own, with: "\(own)\nendpoint = 'https://one.example/v1'")
        func endpoint(_ config: String, _ variables: [String: String] = [:]) throws -> String? {
            try Setup(variables, config: config).discovered().endpoint?.description
        }
        #expect(try endpoint(Setup.contexts) == nil)
        #expect(try endpoint(ofAll) == "https://all.example/v1")
        #expect(try endpoint(ofOne) == "https://one.example/v1")
        #expect(try endpoint(ofOne, ["HCLOUD_CONTEXT": "test"]) == "https://all.example/v1")
        let variable = ["HCLOUD_ENDPOINT": "http://127.0.0.1:9/v1"]
        #expect(try endpoint(ofOne, variable) == "http://127.0.0.1:9/v1")
        #expect(try endpoint(ofOne.replacing("https://", with: "ftp://"), variable) == "http://127.0.0.1:9/v1")
        #expect(try Setup(["HCLOUD_TOKEN": Setup.token]).discovered().endpoint == nil)

        // A token of elsewhere is sent there too, as with Hetzner's command line, and that is told.
        let setup = try Setup(["HCLOUD_TOKEN": Setup.other], config: ofOne)
        let found = try setup.discovered()
        #expect(found.endpoint?.description == "https://one.example/v1")
        #expect(
            setup.report(of: found).contains("warning: The token of HCLOUD_TOKEN is sent to https://one.example/v1, as")
        )
    }

    @Test func `lead a provider to their endpoint, unless the configuration names another`() async throws {
        let transport = MockTransport { received in
            (HTTPResponse(status: 200), Data(#"{"locations":[],"at":"\#(received.request.authority ?? "")"}"#.utf8))
        }
        let found = try Setup(
            ["HCLOUD_TOKEN": Setup.token, "HCLOUD_ENDPOINT": "https://one.example/v1"]
        ).discovered()
        var configuration = HetznerHarness.configuration(transport)
        _ = try await HetznerProvider(found, configuration: configuration).regions().all()
        configuration.endpoint = try Endpoint("https://two.example/v1")
        _ = try await HetznerProvider(found, configuration: configuration).regions().all()
        configuration.endpoint = nil
        _ = try await HetznerProvider(HetznerCredentials(token: found.token), configuration: configuration).regions()
            .all()
        #expect(transport.received.map(\.request.authority) == ["one.example", "two.example", "api.hetzner.cloud"])
    }

    @Test func `warn of what is no obstacle`() throws {
        func warnings(_ variables: [String: String], _ config: String?, mode: Int = 0o600) throws -> [String] {
            let setup = try Setup(variables, config: config)
            return try setup.discovered(mode: mode).report.warnings.map { $0.replacing(setup.home.path, with: "HOME") }
        }
        #expect(try warnings(["HCLOUD_TOKEN": Setup.token], Setup.contexts) == [])
        #expect(
            try warnings(["HCLOUD_TOKEN": Setup.token, "HETZNER_TOKEN": Setup.other], nil)
                == ["HCLOUD_TOKEN and HETZNER_TOKEN are both set and differ; HCLOUD_TOKEN is used."]
        )
        #expect(
            try warnings(["HCLOUD_TOKEN": Setup.token, "HCLOUD_CONTEXT": "test"], Setup.contexts)
                == ["HCLOUD_CONTEXT is set, but the token is that of HCLOUD_TOKEN, perhaps of another project."]
        )
        #expect(
            try warnings(["HCLOUD_TOKEN": Setup.token, "HCLOUD_CONTEXT": "none"], Setup.contexts)
                == ["HCLOUD_CONTEXT names the context 'none', which HOME/.config/hcloud/cli.toml does not have."]
        )
        #expect(
            try warnings(["HCLOUD_TOKEN": Setup.token, "HCLOUD_CONFIG": "/nowhere"], nil)
                == ["HCLOUD_CONFIG names a file that does not exist."]
        )
        #expect(
            try warnings([:], Setup.contexts, mode: 0o640)
                == [
                    "HOME/.config/hcloud/cli.toml is open to others (mode 640); run `chmod 600 HOME/.config/hcloud/cli.toml`."
                ]
        )
        let misspelt = Setup.contexts.replacing("poll_interval", with: "end-point").replacing(
            "default_ssh",
            with: "tokn"
        )
        #expect(
            try warnings([:], "colour = true\n" + misspelt)
                == [
                    "HOME/.config/hcloud/cli.toml has keys that Hetzner's command line does not know, and they are not "
                        + "heeded: 'colour' (line 1), 'end-point' (line 5), 'tokn_keys' (line 11)."
                ]
        )
    }

    @Test func `are not looked for in the process's own home`() throws {
        // Whatever stands there, an environment without a home of its own has none.
        let error = #expect(throws: ConfigurationError.self) {
            try HetznerCredentials.discovered(in: Environment([:], homeDirectory: "/nowhere"))
        }
        #expect(error?.rule.contains("/nowhere/.config/hcloud/cli.toml does not exist") == true)
    }

    @Test func `show no token`() throws {
        for setup in [try Setup(["HETZNER_TOKEN": Setup.token]), try Setup(config: Setup.contexts)] {
            let found = try setup.discovered()
            var dumped = ""
            dump(found, to: &dumped)
            for text in ["\(found)", String(reflecting: found), dumped, "\(found.report)"] {
                #expect(text.contains("HETZNER_TOKEN"))
                #expect(!text.contains("aB3aB3"))
            }
        }
    }
}
