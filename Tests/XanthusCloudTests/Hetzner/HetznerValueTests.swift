import Foundation
import Testing

@testable import XanthusCloud

@Suite("Values of Hetzner's API")
struct HetznerValueTests {
    private struct Numbered: Decodable { let id: Hetzner.ID<Hetzner.Server> }

    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test(arguments: [(#"{"id":42}"#, 42), (#"{"id":"42"}"#, 42), (#"{"id":9007199254740991}"#, 9_007_199_254_740_991)])
    func `an id is read from a number and from text`(text: String, number: Int) throws {
        #expect(try decode(Numbered.self, text).id.rawValue == number)
    }

    @Test(arguments: [
        #"{"id":0}"#, #"{"id":-1}"#, #"{"id":9007199254740992}"#, #"{"id":"4x"}"#, #"{"id":"+4"}"#, #"{"id":1.5}"#,
        "{}",
    ])
    func `what is no id is not read`(text: String) {
        #expect(throws: DecodingError.self) { try decode(Numbered.self, text) }
    }

    @Test func `a reference is a number or a text, even of digits`() throws {
        let references: [Hetzner.Reference<Hetzner.Image>] = [7, "ubuntu-24.04", "7"]
        #expect(String(decoding: try JSONEncoder().encode(references), as: UTF8.self) == #"[7,"ubuntu-24.04","7"]"#)
        #expect(references.map { "\($0)" } == ["7", "ubuntu-24.04", "7"])
    }

    @Test(arguments: [
        [:], ["a": ""], ["a.b-c_D9": "x.y_z-1"], ["example.com/role": "web"],
        [String(repeating: "n", count: 63): String(repeating: "v", count: 63)],
    ])
    func `labels within the grammar are taken`(values: [String: String]) throws {
        #expect(try Hetzner.Labels(values).values == values)
    }

    @Test(arguments: [
        ["": "x"], ["-a": "x"], ["a-": "x"], ["a b": "x"], ["/a": "x"], ["a/": "x"], ["a/b/c": "x"],
        ["hetzner.cloud/a": "x"], ["ä": "x"], ["a": "-"], ["a": "x y"], ["a": "x/y"], ["a": "ü"],
        [String(repeating: "n", count: 64): ""], ["a": String(repeating: "v", count: 64)],
    ])
    func `labels outside the grammar are refused with their name`(values: [String: String]) {
        #expect { try Hetzner.Labels(values) } throws: { error in
            (error as? ConfigurationError)?.field == "labels"
        }
    }

    @Test func `a selector is what the API reads`() throws {
        let selector = try Hetzner.LabelSelector(
            .equal("a", "1"),
            .notEqual("b", ""),
            .present("c"),
            .missing("d"),
            .anyOf("e", ["x", "y"]),
            .noneOf("hetzner.cloud/f", ["z"])
        )
        #expect(selector.description == "a=1,b!=,c,!d,e in (x,y),hetzner.cloud/f notin (z)")
    }

    @Test(
        arguments: [
            [], [.equal("a,b", "1")], [.equal("a", "1,!b")], [.present("!a")], [.anyOf("a", [])],
            [.noneOf("a", ["x)"])],
        ] as [[Hetzner.LabelSelector.Term]]
    )
    func `a malformed selector cannot be made`(terms: [Hetzner.LabelSelector.Term]) {
        #expect(throws: ConfigurationError.self) { try Hetzner.LabelSelector(terms) }
    }

    @Test func `money keeps all its decimals`() throws {
        let amount = try decode(Hetzner.Amount.self, #"{"net":"3.4900000000000001","gross":"-0"}"#)
        #expect("\(amount.net)" == "3.4900000000000001" && amount.gross == 0)
    }

    @Test(arguments: [
        "", "1,5", "1.", ".5", "1e3", "NaN", " 1", "1.2.3", "0x1", "--1", String(repeating: "1", count: 60),
    ])
    func `what is no amount is not read`(text: String) {
        #expect(throws: DecodingError.self) {
            try decode(Hetzner.Amount.self, #"{"net":"\#(text)","gross":"1"}"#)
        }
    }
}
