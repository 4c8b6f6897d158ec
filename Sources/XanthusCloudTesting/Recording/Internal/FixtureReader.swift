internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Reads the fields of a fixture, and names the one that is wrong.
struct FixtureReader {
    let source: String

    func error(_ field: String, _ rule: String) -> ConfigurationError {
        ConfigurationError(field, rule: rule, nextStep: "Correct it, or record the fixture again.", source: source)
    }

    /// Reads an object of these members and no others.
    func object(_ json: JSON, _ place: String, _ members: Set<String>) throws(ConfigurationError) -> [String: JSON] {
        guard let object = json.object else { throw error(place, "It is no object.") }
        if let stranger = object.keys.filter({ !members.contains($0) }).min() {
            throw error("\(place).\(stranger.prefix(60))", "There is no such field.")
        }
        return object
    }

    func member(_ object: [String: JSON], _ key: String, _ place: String) throws(ConfigurationError) -> JSON {
        guard let value = object[key] else { throw error("\(place).\(key)", "It is missing.") }
        return value
    }

    func string(_ object: [String: JSON], _ key: String, _ place: String) throws(ConfigurationError) -> String {
        guard let text = try member(object, key, place).string else { throw error("\(place).\(key)", "It is no text.") }
        return text
    }

    func integer(_ object: [String: JSON], _ key: String, _ place: String) throws(ConfigurationError) -> Int {
        guard let number = try member(object, key, place).integer else {
            throw error("\(place).\(key)", "It is no whole number.")
        }
        return number
    }

    func array(_ object: [String: JSON], _ key: String, _ place: String) throws(ConfigurationError) -> [JSON] {
        guard let array = try member(object, key, place).array else { throw error("\(place).\(key)", "It is no list.") }
        return array
    }

    func headers(_ object: [String: JSON], _ place: String) throws(ConfigurationError) -> [String: String] {
        guard let json = object["headers"] else { return [:] }
        guard let headers = json.stringMap else { throw error("\(place).headers", "It is no object of texts.") }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            guard let field = HTTPField.Name(name), HTTPField.isValidValue(value), field.canonicalName == name else {
                throw error("\(place).headers.\(name.prefix(60))", "It is no header field in lower case.")
            }
        }
        return headers
    }

    func body(_ object: [String: JSON], _ place: String) throws(ConfigurationError) -> RecordedExchange.Body {
        guard let json = object["body"] else { return .none }
        let place = "\(place).body"
        let body = try self.object(json, place, ["json", "text", "base64"])
        guard body.count == 1, let (key, value) = body.first else {
            throw error(place, "It has one of json, text and base64.")
        }
        switch (key, value) {
        case ("json", .object), ("json", .array): return .json(value)
        case ("json", _): throw error("\(place).json", "It is neither an object nor a list.")
        case ("text", .string(let text)): return .text(text)
        case ("base64", .string(let text)):
            if let data = Data(base64Encoded: text) { return .base64(data) }
            throw error("\(place).base64", "It is no Base64.")
        default: throw error("\(place).\(key)", "It is no text.")
        }
    }
}
