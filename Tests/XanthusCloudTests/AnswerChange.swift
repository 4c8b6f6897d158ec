import Foundation
import SchemaProbe

/// Changes to the JSON of an answer that its reader has to bear.
enum AnswerChange {
    /// What is left without the fields that our side can do without; they are taken out, or become null.
    static func reduced(_ value: Any, _ schema: SchemaProbe, null: NSNull?) -> Any {
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

    /// Changes every text, but no key.
    static func mapped(_ value: Any, _ change: (String) -> String) -> Any {
        switch value {
        case let text as String: change(text)
        case let list as [Any]: list.map { mapped($0, change) }
        case let object as [String: Any]: object.mapValues { mapped($0, change) }
        default: value
        }
    }

    /// Adds a field to every object that has several, so that dictionaries with values of one kind stay such.
    static func grown(_ value: Any) -> Any {
        switch value {
        case let list as [Any]: return list.map(grown)
        case let object as [String: Any]:
            var grownUp = object.mapValues(grown)
            if object.count > 1 { grownUp["fieldOfTomorrow"] = ["of": [1]] }
            return grownUp
        default: return value
        }
    }

    /// Changes every object, from the innermost outwards.
    static func objects(_ value: Any, _ change: ([String: Any]) -> [String: Any]) -> Any {
        switch value {
        case let list as [Any]: list.map { objects($0, change) }
        case let object as [String: Any]: change(object.mapValues { objects($0, change) })
        default: value
        }
    }
}
