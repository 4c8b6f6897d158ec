import Foundation
import OCISamples
import SchemaProbe
import XanthusCloud

/// Answers of an operation as Oracle's Python package models them, with every field that it knows filled in, and what
/// else the vendor may send instead.
///
/// `Tests/Conformance/make_fixtures.py` writes the file that they are in.
struct OCIFixture {
    /// Where an answer differs from the package's model.
    enum Variation: String, CaseIterable {
        case asModelled, withoutOptionals, withNulls, withUnknownWords, withUnknownFields
        case withWholeSeconds, withTenths, withMicroseconds, withNanoseconds, withOffset
    }

    private let answers: [Any]
    private let schema: SchemaProbe

    /// Finds the fixture of an operation; `nil` if its answer is empty, no JSON, or not in Oracle's package.
    init?<O: OCI.Operation>(for operation: O.Type) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/answers.json")
        let content = try JSONSerialization.jsonObject(with: Data(contentsOf: file.standardized)) as? [String: Any]
        guard let schema = try operation.schema,
            let names = content?["answers"] as? [String: String],
            let models = content?["models"] as? [String: [Any]],
            let name = names[String(describing: operation)]
        else { return nil }
        let isList = name.hasPrefix("list[")
        let values = models[isList ? String(name.dropFirst(5).dropLast()) : name] ?? []
        answers = isList ? [values] : values
        self.schema = schema
    }

    /// The bodies of answers.
    func bodies(_ variation: Variation) throws -> [Data] {
        try answers.map { try JSONSerialization.data(withJSONObject: varied($0, variation)) }
    }

    private func varied(_ answer: Any, _ variation: Variation) -> Any {
        switch variation {
        case .asModelled: answer
        case .withoutOptionals: AnswerChange.reduced(answer, schema, null: nil)
        case .withNulls: AnswerChange.reduced(answer, schema, null: NSNull())
        case .withUnknownWords: AnswerChange.mapped(answer) { Self.isDate($0) ? $0 : "UNHEARD_OF" }
        case .withUnknownFields: AnswerChange.grown(answer)
        case .withWholeSeconds: Self.dated(answer, "Z")
        case .withTenths: Self.dated(answer, ".6Z")
        case .withMicroseconds: Self.dated(answer, ".123456Z")
        case .withNanoseconds: Self.dated(answer, ".123456789Z")
        case .withOffset: Self.dated(answer, ".123+00:00")
        }
    }

    private static func dated(_ answer: Any, _ ending: String) -> Any {
        AnswerChange.mapped(answer) { isDate($0) ? "2026-11-24T10:15:30\(ending)" : $0 }
    }

    private static func isDate(_ text: String) -> Bool { text.hasPrefix("2026-11-24T") }
}
