internal import Foundation

/// What a type reads from JSON, found by letting it decode from a source that has whatever it asks for.
///
/// Each answer is a probe of its own, so that the probe of a type holds those of its fields. A key that is asked for
/// without looking first whether it is there is required.
package final class SchemaProbe: Decoder, Encodable {
    /// What is read.
    package enum Kind: String, Encodable {
        case text, whole, number, flag, object, list
        /// An object with whatever keys; its values are the field `*`.
        case map
        case nothing
    }

    /// What is read.
    package private(set) var kind = Kind.nothing
    /// The name of the Swift type that reads it.
    package private(set) var type = ""
    /// What is read beneath each key; an element of a list has the key `*`.
    package private(set) var fields: [String: SchemaProbe] = [:]
    /// The keys without which the type cannot be read.
    package private(set) var required: Set<String> = []
    private var doubted: Set<String> = []

    /// Finds out what a type reads.
    package convenience init<Value: Decodable>(_ type: Value.Type) throws {
        self.init()
        _ = try read(type)
    }

    private init() {}

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(type, forKey: .type)
        if !fields.isEmpty { try container.encode(fields, forKey: .fields) }
        if !required.isEmpty { try container.encode(required.sorted(), forKey: .required) }
    }

    private enum CodingKeys: String, CodingKey { case kind, type, fields, required }

    fileprivate func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (kind, value): (Kind, Any) =
            switch type {
            // A text that is a number too, for those that are read as one.
            case is String.Type: (.text, "1")
            case is Bool.Type: (.flag, true)
            case is Double.Type: (.number, 1.0)
            case is Float.Type: (.number, Float(1))
            case is Int.Type: (.whole, 1)
            case is Int64.Type: (.whole, Int64(1))
            case is Date.Type: (.text, Date(timeIntervalSince1970: 0))
            case is Decimal.Type: (.number, Decimal(1))
            default: (self.kind, try Value(from: self))
            }
        self.kind = kind == .nothing ? self.kind : kind
        self.type = String(describing: type)
        guard let value = value as? Value else { preconditionFailure("\(type) is not read as itself") }
        return value
    }

    fileprivate func doubt(_ key: any CodingKey) { doubted.insert(key.stringValue) }

    fileprivate func field(_ key: String) -> SchemaProbe {
        let field = fields[key] ?? SchemaProbe()
        if fields.updateValue(field, forKey: key) == nil, !doubted.contains(key) { required.insert(key) }
        return field
    }

    package var codingPath: [any CodingKey] { [] }
    package var userInfo: [CodingUserInfoKey: Any] { [:] }

    package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        // A type that takes any key is a dictionary.
        kind = Key(stringValue: "*") == nil ? .object : .map
        return KeyedDecodingContainer(Fields<Key>(probe: self))
    }

    package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        kind = .list
        return Elements(probe: self)
    }

    package func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(probe: self) }
}

/// The fields of an object.
private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let probe: SchemaProbe
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { Key(stringValue: "*").map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool {
        probe.doubt(key)
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        probe.doubt(key)
        return false
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try probe.field(key.stringValue).read(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try probe.field(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try probe.field(key.stringValue).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { probe }
    func superDecoder(forKey key: Key) throws -> any Decoder { probe.field(key.stringValue) }
}

/// The elements of a list: one.
private struct Elements: UnkeyedDecodingContainer {
    let probe: SchemaProbe
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().read(type) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { next() }

    private mutating func next() -> SchemaProbe {
        currentIndex += 1
        return probe.field("*")
    }
}

/// A value without fields.
private struct Single: SingleValueDecodingContainer {
    let probe: SchemaProbe
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try probe.read(type) }
}
