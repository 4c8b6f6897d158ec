import Testing
import XanthusCloud

@Suite("Server spec validation")
struct ServerSpecValidationTests {
    private static let longest = String(repeating: "a", count: 63)

    @Test(
        arguments: [
            "a", "blog", "blog-1", "1", "42", "a.b", "BLOG", "x--y", longest,
            [longest, longest, longest, String(repeating: "a", count: 61)].joined(separator: "."),
        ]
    )
    func `accepts host names`(name: String) throws {
        try ServerSpec(name: name, type: "cx23").validate()
    }

    @Test(
        arguments: [
            "", " ", "-a", "a-", "a_b", "a b", "a.", ".a", "a..b", "a.-b", "a/b", "größe", "a\n", "a\0", "é",
            "a\u{301}", "-\u{301}a", "🙂", longest + "a", "a;rm", "$(x)",
            [longest, longest, longest, String(repeating: "a", count: 62)].joined(separator: "."),
        ]
    )
    func `refuses what is no host name, with the next step`(name: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try ServerSpec(name: name, type: "cx23").validate() }
        #expect(error?.field == "name")
        #expect(error?.nextStep.isEmpty == false)
        // A name of a megabyte must not make an error of a megabyte.
        #expect((error?.rule.count ?? .max) < 300)
    }

    @Test func `refuses a missing type`() {
        let error = #expect(throws: ConfigurationError.self) { try ServerSpec(name: "blog", type: "").validate() }
        #expect(error?.field == "type")
    }

    @Test(
        arguments: [
            (["team": "web"], true), (["team": ""], true), (["a.b_c-d": "V1"], true), (["a": longest], true),
            (["": "x"], false), (["a": longest + "a"], false), (["-a": "x"], false), (["a": "x-"], false),
            (["a": "x y"], false), (["hetzner.cloud/x": "y"], false), (["ä": "x"], false), (["a": "é"], false),
        ] as [([String: String], Bool)]
    )
    func `checks tags`(tags: [String: String], isGood: Bool) {
        let spec = ServerSpec(name: "blog", type: "cx23", ownership: Ownership(extra: tags))
        if isGood {
            #expect(throws: Never.self) { try spec.validate() }
        } else {
            let error = #expect(throws: ConfigurationError.self) { try spec.validate() }
            #expect(error?.field.hasPrefix("ownership tag") == true)
        }
    }

    @Test func `checks the stack's name as a tag`() {
        let spec = ServerSpec(name: "blog", type: "cx23", ownership: Ownership(stack: "my blog"))
        let error = #expect(throws: ConfigurationError.self) { try spec.validate() }
        #expect(error?.field == "ownership tag 'xanthus-stack'")
    }

    @Test(
        arguments: [
            ("a", true), (String(repeating: "a", count: 60), true), ("a-b_c.d", true), ("", false),
            (String(repeating: "a", count: 61), false), ("-a", false), ("a b", false), ("ä", false), ("a\n", false),
        ]
    )
    func `checks idempotency tokens`(token: String, isGood: Bool) {
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: token)
        if isGood {
            #expect(throws: Never.self) { try spec.validate() }
        } else {
            let error = #expect(throws: ConfigurationError.self) { try spec.validate() }
            #expect(error?.field == "idempotencyToken")
        }
    }
}
