import Testing

@testable import XanthusCloud

@Suite("TOML reader")
struct TOMLReaderTests {
    private func value(_ text: String) throws -> TOMLDocument.Value {
        guard case .value(let value)? = try TOMLReader.document(in: "k = \(text)")[[.key("k")]]?.node else {
            throw TOMLDocument.Fault(line: 0, rule: "It is no value.", nextStep: "")
        }
        return value
    }

    @Test(arguments: [
        ("\"\"", ""), (#""a b""#, "a b"), (##""# no comment""##, "# no comment"), ("''", ""),
        (#"'C:\dir'"#, #"C:\dir"#),
        (#""\b\t\n\f\r\"\\""#, "\u{08}\t\n\u{0C}\r\"\\"), (#""\u00e9\U0001F600é""#, "é😀é"), ("'\t'", "\t"),
        (#""a" # comment "#, "a"), (#""[x]""#, "[x]"), ("'\u{FEFF}ä'", "\u{FEFF}ä"),
    ])
    func `reads texts`(text: String, expected: String) throws {
        guard case .text(expected) = try value(text) else {
            throw TOMLDocument.Fault(line: 0, rule: text, nextStep: "")
        }
    }

    @Test(arguments: [
        ("0", 0), ("+1", 1), ("-17", -17), ("1_000", 1000), ("-0", 0), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min),
    ])
    func `reads integers`(text: String, expected: Int) throws {
        guard case .integer(expected) = try value(text) else {
            throw TOMLDocument.Fault(line: 0, rule: text, nextStep: "")
        }
    }

    @Test func `reads truth and arrays`() throws {
        guard case .boolean(true) = try value("true"), case .boolean(false) = try value("false") else {
            throw TOMLDocument.Fault(line: 0, rule: "truth", nextStep: "")
        }
        for (text, count) in [("[]", 0), ("['a', 1, [true]]", 3), ("[\n  # one\n  'a',\r\n  'b', # two\n]", 2)] {
            guard case .array(let values) = try value(text) else {
                throw TOMLDocument.Fault(line: 0, rule: text, nextStep: "")
            }
            #expect(values.count == count)
        }
    }

    @Test(arguments: [
        "1.5", "1e3", "inf", "nan", "2026-11-24", "07:32:00", "01", "-01", "1__0", "_1", "1_", "+", "-", "0x1F",
        "9223372036854775808", "True", "yes", "abc", "'a", "\"a", "\"\"\"a\"\"\"", "'''a'''", "{}", "[1 2]", "[,]",
        "[1,,2]",
        "[", "'a' 1", #""\q""#, #""\u12""#, #""\u+123""#, #""\ud800""#, #""\U00110000""#, "\"\u{7F}\"", "'\u{0}'",
        "'a'\r",
        "", "#", "@", "[[[[[[[[[1]]]]]]]]]",
    ])
    func `refuses everything else`(text: String) {
        let fault = #expect(throws: TOMLDocument.Fault.self) { try value(text) }
        #expect(fault?.line == 1)
        #expect(fault?.rule.hasSuffix(".") == true && fault?.nextStep.hasSuffix(".") == true)
    }

    @Test func `puts values into tables and lists of tables, each with its line`() throws {
        let document = try TOMLReader.document(
            in: """
                a = 1\r
                  [ t . "x y" ] # deep
                b-1_ = 2
                [t]
                'c' = 3
                [[l]]
                [l.p]
                d = 4
                [[l]]
                [l.p]
                d = 5
                """
        )
        let lines = [
            (1, ["a"]), (3, ["t", "x y", "b-1_"]), (5, ["t", "c"]),
        ].map { line, keys in document[keys.map { .key($0) }]?.line == line }
        #expect(lines == [true, true, true])
        let list: TOMLDocument.Place = [.key("l")]
        guard case .list(count: 2)? = document[list]?.node else {
            throw TOMLDocument.Fault(line: 6, rule: "", nextStep: "")
        }
        #expect(document[list + [.index(0), .key("p"), .key("d")]]?.line == 8)
        #expect(document[list + [.index(1), .key("p"), .key("d")]]?.line == 11)
        #expect(document.keys(at: []).map(\.key) == ["a", "t", "l"])
    }

    @Test(arguments: [
        "[a]\n[a]", "a = 1\n[a]", "a = 1\n[a.b]", "a = 1\n[[a]]", "[a]\n[[a]]", "[[a]]\n[a]", "[a.b]\n[a]\nb = 1",
        "[[a]]\n[a.b]\n[a.b]", "[a.b]\n[[a]]", "a = 1\n'a' = 2", "[a]\nb = 1\n[a.b.c]", "[]", "[a", "[a.]", "[.a]",
        "[a] b",
        "[[a]", "[[a]\n]", "[ [a]]", "a", "a\n=\n1", "a.b = 1", "a = 1 b = 2", "\u{0}", "a = 1\rb = 2", "= 1", "é = 1",
        "[a.b.c.d.e.f.g.h.i]",
    ])
    func `refuses what contradicts itself or is incomplete`(text: String) {
        #expect(throws: TOMLDocument.Fault.self) { try TOMLReader.document(in: text) }
    }

    // Quadratic behaviour would take far longer.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["[[a]]\n", "[[a]]\n[a.b]\nc=1\n", "[a.b.c.d.e.f.g.", "a=[", "#\n", "\"\\u", "a='", "[", "\r\n"]
    )
    func `is done with hostile files in no time`(piece: String) {
        let text = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
        _ = try? TOMLReader.document(in: text)
    }

    @Test func `hides what could be a secret, and cuts the rest`() {
        let token = String(repeating: "a1", count: 32)
        #expect("prod".shown == "prod")
        #expect("a\u{1B}[31mb\n".shown == "a[31mb")
        #expect("my \(token)!".shown == "<hidden>")
        #expect(String(repeating: "ab ", count: 100).shown.count == 81)
        let fault = #expect(throws: TOMLDocument.Fault.self) {
            try TOMLReader.document(in: "\(token) = 1\n\(token) = 2")
        }
        #expect(fault?.line == 2)
        #expect(fault?.rule.contains(token) == false)
    }
}
