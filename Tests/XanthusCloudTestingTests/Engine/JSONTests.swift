import Foundation
import Testing

@testable import XanthusCloudTesting

@Suite("JSON of simulated clouds")
struct JSONTests {
    @Test(
        arguments: [
            ("null", .null), ("true", true), ("1", 1), ("1.5", 1.5), (#""x""#, "x"), ("[]", []), ("{}", [:]),
            ("9007199254740993", 9_007_199_254_740_993), (#"{"a":[1,null,{"b":"é"}]}"#, ["a": [1, nil, ["b": "é"]]]),
        ] as [(String, JSON)]
    )
    func `survives both ways`(text: String, value: JSON) throws {
        let read = try #require(JSON(parsing: Data(text.utf8)))
        #expect(read == value)
        #expect(String(decoding: value.data, as: UTF8.self) == text)
    }

    @Test(arguments: ["", "{", #"{"a":}"#, "<html>", "\u{0}"])
    func `text that is none is refused`(text: String) {
        #expect(JSON(parsing: Data(text.utf8)) == nil)
    }

    @Test func `one and true are told apart`() {
        #expect(JSON(parsing: Data("1".utf8))?.bool == nil)
        #expect(JSON(parsing: Data("true".utf8))?.integer == nil)
    }

    @Test func `null members count as absent where that is meant`() {
        var value: JSON = ["a": nil, "b": 2, "tags": ["x": "y"], "odd": ["x": 1]]
        #expect(value["a"]?.isNull == true && value["c"]?.isNull != true)
        #expect(value.member("a")?.isNull != true && value.member("b")?.integer == 2)
        #expect(value["tags"]?.stringMap == ["x": "y"] && value["odd"]?.stringMap == nil)
        value["b"] = "three"
        #expect(value["b"]?.string == "three")
        #expect(JSON.number(2).integer == 2 && JSON.number(2.5).integer == nil && JSON.integer(2).number == 2)
    }
}
