import Testing

@testable import XanthusCloud

extension HetznerCredentialsDiagnosisTests.Breakage {
    private static let token = #"token = "\#(Setup.token)""#

    /// A breakage of the line with the token, which is the eighth.
    private static func line(_ name: String, _ content: String, rule: String, nextStep: String, line: Int = 8) -> Self {
        Self(name, token, by: content, rule: rule, nextStep: nextStep, line: line)
    }

    /// The configuration is no TOML, or more of it than is read.
    static let ofGrammar = [
        line("no quotes", "token = \(Setup.token)", rule: "The value is no text", nextStep: "into quotation marks"),
        line("no value", "token = # hush", rule: "The key has no value.", nextStep: "behind '='"),
        line("no equals sign", "token 'hush'", rule: "The key has no '='", nextStep: "`key = value`"),
        line("no key", "= 'hush'", rule: "The line begins with no key.", nextStep: "`key = value`"),
        line("dot in a key", "prod.token = 'hush'", rule: "The key has a dot in it.", nextStep: "as [table]"),
        line("text that is not closed", #"token = "hush"#, rule: "not closed in its line", nextStep: "at its end"),
        line("text over lines", #"token = """hush""""#, rule: "over several lines", nextStep: "in one line"),
        line("strange escape", #"token = "hush\x""#, rule: "escape that is none of", nextStep: "for a backslash"),
        line("control character", "token = 'hush\u{1B}'", rule: "a control character", nextStep: "write it as"),
        line(
            "control character in a comment",
            "# hush\u{1B}",
            rule: "A comment holds a control",
            nextStep: "Remove it."
        ),
        line("inline table", "token = { a = 'hush' }", rule: "An inline table in braces", nextStep: "as [table]"),
        line("list without an end", "token = ['hush'", rule: "An array is not complete.", nextStep: "']'"),
        line(
            "lists in lists",
            "token = \(String(repeating: "[", count: 100_000))",
            rule: "Arrays are nested more than 8 deep.",
            nextStep: "Nest less."
        ),
        line("two values", "token = 'hush' 'hush'", rule: "Something stands behind", nextStep: "Begin a new line"),
        line("bracket that is not closed", "[contexts", rule: "A header in square brackets", nextStep: "[table]"),
        line(
            "deep header",
            "[\(String(repeating: "a.", count: 100_000))a]",
            rule: "The header joins more than 8 keys.",
            nextStep: "Nest less."
        ),
        line(
            "key twice",
            "token = ''\ntoken = 'hush'",
            rule: "'token' is there already, in line 8",
            nextStep: "Keep one.",
            line: 9
        ),
        line(
            "table twice",
            "[contexts.preferences]",
            rule: "'contexts.preferences' is there already, in line 8.",
            nextStep: "Join the two",
            line: 9
        ),
        line(
            "single brackets for one more context",
            "[contexts]",
            rule: "'contexts' is a list of tables since line 6.",
            nextStep: "Write [[contexts]]."
        ),
    ]
}
