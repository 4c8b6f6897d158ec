internal import Foundation
internal import XanthusCloud

/// An object of a scenario's JSON, read field by field; each error names the field by its place in the file.
struct ScenarioFields {
    private let object: [String: JSON]
    /// Where the object stands, such as `oci.capacity[0]`; empty at the top.
    let path: String
    private let source: String?

    /// - Parameter known: The fields that there may be.
    init(_ json: JSON, at path: String, source: String?, knowing known: [String]) throws(ConfigurationError) {
        guard let object = json.object else {
            throw ConfigurationError(
                path.isEmpty ? "scenario" : path,
                rule: "It is no object.",
                nextStep: "Write {\"\(known.first ?? "")\": …}.",
                source: source
            )
        }
        self.object = object
        self.path = path
        self.source = source
        guard let other = object.keys.filter({ !known.contains($0) }).min() else { return }
        throw error(other, "There is no such field.", "Known are \(known.sorted().joined(separator: ", ")).")
    }

    func error(_ name: String, _ rule: String, _ nextStep: String) -> ConfigurationError {
        ConfigurationError(place(name), rule: rule, nextStep: nextStep, source: source)
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    var names: [String] { object.keys.sorted() }

    func has(_ name: String) -> Bool { object[name] != nil }

    private func read<Value>(
        _ name: String,
        _ what: String,
        _ example: String,
        _ body: (JSON) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let json = object[name] else { return nil }
        guard let value = body(json) else { throw error(name, "It is no \(what).", "Write it as \(example).") }
        return value
    }

    func text(_ name: String) throws(ConfigurationError) -> String? {
        try read(name, "text", "\"…\"", \.string)
    }

    func required(_ name: String) throws(ConfigurationError) -> String {
        guard let text = try text(name) else { throw error(name, "It is missing.", "Add it.") }
        return text
    }

    func number(_ name: String) throws(ConfigurationError) -> Int? { try read(name, "whole number", "3", \.integer) }

    func flag(_ name: String) throws(ConfigurationError) -> Bool? { try read(name, "truth value", "true", \.bool) }

    func texts(_ name: String) throws(ConfigurationError) -> [String]? {
        try read(name, "list of texts", "[\"…\"]") { json in
            let texts = json.array?.compactMap(\.string)
            return texts?.count == json.array?.count ? texts : nil
        }
    }

    func map(_ name: String) throws(ConfigurationError) -> [String: String]? {
        try read(name, "map of texts", "{\"…\": \"…\"}", \.stringMap)
    }

    func numbers(_ name: String) throws(ConfigurationError) -> [String: Int]? {
        try read(name, "map of whole numbers", "{\"…\": 3}") { json in
            let numbers = json.object?.compactMapValues(\.integer)
            return numbers?.count == json.object?.count ? numbers : nil
        }
    }

    /// An amount, as a text: numbers of JSON are binary fractions to some.
    func amount(_ name: String) throws(ConfigurationError) -> Decimal? {
        try read(name, "amount", "\"0.0056\"") { $0.string.flatMap(Self.decimal) }
    }

    func amounts(_ name: String) throws(ConfigurationError) -> [String: Decimal]? {
        try read(name, "map of amounts", "{\"…\": \"0.0056\"}") { json in
            let amounts = json.stringMap?.compactMapValues(Self.decimal)
            return amounts?.count == json.object?.count ? amounts : nil
        }
    }

    func date(_ name: String) throws(ConfigurationError) -> Date? {
        try read(name, "date", "\"2026-11-01T12:00:00Z\"") { $0.string.flatMap(RFC3339.date) }
    }

    func span(_ name: String) throws(ConfigurationError) -> Duration? {
        try read(name, "span", "\"250ms\", \"90s\", \"20m\", \"2h\" or \"3d\"") { $0.string.flatMap(Self.span) }
    }

    /// The objects of a list.
    func objects(_ name: String, knowing known: [String]) throws(ConfigurationError) -> [ScenarioFields]? {
        guard let list = try read(name, "list", "[{…}]", \.array) else { return nil }
        var result: [ScenarioFields] = []
        for (index, json) in list.enumerated() {
            result.append(try .init(json, at: "\(place(name))[\(index)]", source: source, knowing: known))
        }
        return result
    }

    func object(_ name: String, knowing known: [String]) throws(ConfigurationError) -> ScenarioFields? {
        guard let json = object[name] else { return nil }
        return try .init(json, at: place(name), source: source, knowing: known)
    }

    /// The lists of texts in an object.
    func lists(_ name: String) throws(ConfigurationError) -> [String: [String]]? {
        guard let json = object[name] else { return nil }
        let fields = try ScenarioFields(
            json,
            at: place(name),
            source: source,
            knowing: (json.object ?? [:]).keys.sorted()
        )
        var lists: [String: [String]] = [:]
        for key in fields.names { lists[key] = try fields.texts(key) }
        return lists
    }

    private static func decimal(_ text: String) -> Decimal? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    }

    private static func span(_ text: String) -> Duration? {
        let units: [(String, Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3_600), ("d", 86_400)]
        guard let (unit, seconds) = units.first(where: { text.hasSuffix($0.0) }),
            let number = decimal(String(text.dropLast(unit.count))),
            let value = Double("\(number)"), value * seconds <= 1e10
        else { return nil }
        return .seconds(value * seconds)
    }
}
