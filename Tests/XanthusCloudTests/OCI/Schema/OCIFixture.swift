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
        case .withoutOptionals: Self.reduced(answer, schema, null: nil)
        case .withNulls: Self.reduced(answer, schema, null: NSNull())
        case .withUnknownWords: Self.mapped(answer) { Self.isDate($0) ? $0 : "UNHEARD_OF" }
        case .withUnknownFields: Self.grown(answer)
        case .withWholeSeconds: Self.dated(answer, "Z")
        case .withTenths: Self.dated(answer, ".6Z")
        case .withMicroseconds: Self.dated(answer, ".123456Z")
        case .withNanoseconds: Self.dated(answer, ".123456789Z")
        case .withOffset: Self.dated(answer, ".123+00:00")
        }
    }

    /// What is left without the fields that our side can do without; they are taken out, or become null.
    private static func reduced(_ value: Any, _ schema: SchemaProbe, null: NSNull?) -> Any {
        if let list = value as? [Any], let element = schema.fields["*"] {
            return list.map { reduced($0, element, null: null) }
        }
        guard let object = value as? [String: Any], schema.kind == .object else { return value }
        var left: [String: Any] = [:]
        for (key, value) in object {
            if schema.required.contains(key), let field = schema.fields[key] {
                left[key] = reduced(value, field, null: null)
            } else if let null {
                left[key] = null
            }
        }
        return left
    }

    private static func dated(_ value: Any, _ ending: String) -> Any {
        mapped(value) { isDate($0) ? "2026-11-24T10:15:30\(ending)" : $0 }
    }

    private static func isDate(_ text: String) -> Bool { text.hasPrefix("2026-11-24T") }

    /// Changes every text, but no key.
    private static func mapped(_ value: Any, _ change: (String) -> String) -> Any {
        switch value {
        case let text as String: change(text)
        case let list as [Any]: list.map { mapped($0, change) }
        case let object as [String: Any]: object.mapValues { mapped($0, change) }
        default: value
        }
    }

    /// Adds a field to every object that has several, so that dictionaries with values of one kind stay such.
    private static func grown(_ value: Any) -> Any {
        switch value {
        case let list as [Any]: return list.map(grown)
        case let object as [String: Any]:
            var grownUp = object.mapValues(grown)
            if object.count > 1 { grownUp["fieldOfTomorrow"] = ["of": [1]] }
            return grownUp
        default: return value
        }
    }
}
