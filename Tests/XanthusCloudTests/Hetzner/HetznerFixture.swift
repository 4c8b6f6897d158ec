import Foundation
import HTTPTypes
import HetznerSamples
import SchemaProbe
import XanthusCloud

/// Answers of an operation as Hetzner's description has them, with every field filled in, and what else the API may send
/// instead.
///
/// `Tests/Conformance/make_hetzner_fixtures.py` writes the file that they are in.
struct HetznerFixture {
    /// Where an answer differs from the description.
    enum Variation: String, CaseIterable {
        case asDescribed, withoutOptionals, withNulls, withUnknownWords, withUnknownFields, withTextualIDs
        /// The old field, which left images, server types and load balancer types on 2026-11-02.
        case withDeprecatedFlag, withDeprecatedDate, withDeprecatedNull
        case withoutDeprecation, withDeprecationNull
        case withUTC, withoutSeconds, withMicroseconds
    }

    private let answers: [Any]
    private let schema: SchemaProbe

    /// Finds the fixture of an operation; `nil` if its answer is empty or not described.
    init?<O: Hetzner.Operation>(for operation: O) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/answers.json")
        let content = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        guard let schema = try O.schema,
            let requests = content?["answers"] as? [String: String],
            let bodies = content?["bodies"] as? [String: [Any]],
            let name = Self.name(of: operation.request, in: requests)
        else { return nil }
        answers = bodies[name] ?? []
        self.schema = schema
    }

    /// The answer whose template, such as `GET /servers/{id}`, fits a request with the fewest parameters.
    private static func name(of request: Hetzner.OperationRequest, in requests: [String: String]) -> String? {
        requests.filter { template, _ in
            let parts = template.split(separator: " ")
            let path = parts[1].split(separator: "/")
            return parts[0] == request.method.rawValue && path.count == request.path.count
                && zip(path, request.path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.min { first, second in first.key.count(where: isBrace) < second.key.count(where: isBrace) }?.value
    }

    private static func isBrace(_ character: Character) -> Bool { character == "{" }

    /// The bodies of answers.
    func bodies(_ variation: Variation) throws -> [Data] {
        try answers.map { try JSONSerialization.data(withJSONObject: varied($0, variation)) }
    }

    private func varied(_ answer: Any, _ variation: Variation) -> Any {
        switch variation {
        case .asDescribed: answer
        case .withoutOptionals: AnswerChange.reduced(answer, schema, null: nil)
        case .withNulls: AnswerChange.reduced(answer, schema, null: NSNull())
        case .withUnknownWords: AnswerChange.mapped(answer) { Self.isFree($0) ? "unheard_of" : $0 }
        case .withUnknownFields: AnswerChange.grown(answer)
        case .withTextualIDs: Self.textual(answer, schema)
        case .withDeprecatedFlag: Self.deprecated(answer) { $0["deprecated"] = true }
        case .withDeprecatedDate: Self.deprecated(answer) { $0["deprecated"] = "2026-02-28T00:00:00+00:00" }
        case .withDeprecatedNull: Self.deprecated(answer) { $0["deprecated"] = NSNull() }
        case .withoutDeprecation: Self.deprecated(answer) { $0["deprecation"] = nil }
        case .withDeprecationNull: Self.deprecated(answer) { $0["deprecation"] = NSNull() }
        case .withUTC: Self.dated(answer, ":30Z")
        case .withoutSeconds: Self.dated(answer, "+00:00")
        case .withMicroseconds: Self.dated(answer, ":30.123456+00:00")
        }
    }

    /// Changes what can be deprecated.
    private static func deprecated(_ answer: Any, _ change: (inout [String: Any]) -> Void) -> Any {
        AnswerChange.objects(answer) { object in
            guard object["deprecation"] != nil else { return object }
            var changed = object
            change(&changed)
            return changed
        }
    }

    /// Writes ids as texts.
    private static func textual(_ value: Any, _ schema: SchemaProbe) -> Any {
        switch value {
        case let number as Int where schema.type.hasPrefix("ID<"): return String(number)
        case let list as [Any]:
            guard let element = schema.fields["*"] else { return list }
            return list.map { textual($0, element) }
        case let object as [String: Any]:
            var written = object
            for (key, value) in object {
                guard let field = schema.fields[key] ?? schema.fields["*"] else { continue }
                written[key] = textual(value, field)
            }
            return written
        default: return value
        }
    }

    private static func dated(_ answer: Any, _ ending: String) -> Any {
        AnswerChange.mapped(answer) { isDate($0) ? "2026-11-24T10:15\(ending)" : $0 }
    }

    private static func isDate(_ text: String) -> Bool { text.hasPrefix("2026-11-24T") }

    /// Whether a text is neither a date nor a number.
    private static func isFree(_ text: String) -> Bool { !isDate(text) && Decimal(string: text) == nil }
}
