/// The fields of a request's body, read with the checks that every operation makes.
struct HetznerFields: Sendable {
    private let json: JSON
    private let operation: String
    /// Where the object stands in the body, such as `rules.0.`; empty at the top.
    private let path: String

    /// - Parameter known: The fields that are simulated.
    /// - Throws: 501 if any other asks for something.
    init(_ call: SimulatedCall, knowing known: Set<String>) throws(HetznerRefusal) {
        let json = call.body.isNull ? [:] : call.body
        guard json.object != nil else {
            throw HetznerRefusal(status: 400, code: "json_error", message: "request body must be a JSON object")
        }
        try self.init(json, call.operation, at: "", knowing: known)
    }

    private init(
        _ json: JSON,
        _ operation: String,
        at path: String,
        knowing known: Set<String>
    ) throws(HetznerRefusal) {
        self.json = json
        self.operation = operation
        self.path = path
        if let wish = json.wish(beyond: known) { throw .notSimulated("\(operation) with \(path + wish)") }
    }

    /// A field that names something by its number or its name; absent and null are the same.
    func reference(_ name: String) throws(HetznerRefusal) -> JSON? {
        guard let value = json.member(name) else { return nil }
        guard value.integer != nil || value.string != nil else { throw invalid(name, "Not a valid id or name.") }
        return value
    }

    func string(_ name: String) throws(HetznerRefusal) -> String? {
        guard let value = json.member(name) else { return nil }
        guard let text = value.string else { throw invalid(name, "Not a valid string.") }
        return text
    }

    func required(_ name: String) throws(HetznerRefusal) -> String {
        guard let text = try string(name) else { throw invalid(name, "Missing data for required field.") }
        return text
    }

    func integer(_ name: String) throws(HetznerRefusal) -> Int? {
        guard let value = json.member(name) else { return nil }
        guard let number = value.integer else { throw invalid(name, "Not a valid integer.") }
        return number
    }

    func bool(_ name: String) throws(HetznerRefusal) -> Bool? {
        guard let value = json.member(name) else { return nil }
        guard let bool = value.bool else { throw invalid(name, "Not a valid boolean.") }
        return bool
    }

    func list(_ name: String) throws(HetznerRefusal) -> [JSON]? {
        guard let value = json.member(name) else { return nil }
        guard let list = value.array else { throw invalid(name, "Not a valid list.") }
        return list
    }

    func strings(_ name: String) throws(HetznerRefusal) -> [String]? {
        try elements(name, "Not a valid string.", \.string)
    }

    func integers(_ name: String) throws(HetznerRefusal) -> [Int]? {
        try elements(name, "Not a valid integer.", \.integer)
    }

    private func elements<Element>(
        _ name: String,
        _ message: String,
        _ read: (JSON) -> Element?
    ) throws(HetznerRefusal) -> [Element]? {
        guard let list = try list(name) else { return nil }
        var elements: [Element] = []
        for (index, value) in list.enumerated() {
            guard let element = read(value) else { throw invalid("\(name).\(index)", message) }
            elements.append(element)
        }
        return elements
    }

    func object(_ name: String, knowing known: Set<String>) throws(HetznerRefusal) -> HetznerFields? {
        guard let value = json.member(name) else { return nil }
        guard value.object != nil else { throw invalid(name, "Invalid input type.") }
        return try HetznerFields(value, operation, at: "\(path + name).", knowing: known)
    }

    func objects(_ name: String, knowing known: Set<String>) throws(HetznerRefusal) -> [HetznerFields]? {
        guard let list = try list(name) else { return nil }
        var objects: [HetznerFields] = []
        for (index, value) in list.enumerated() {
            guard value.object != nil else { throw invalid("\(name).\(index)", "Invalid input type.") }
            objects.append(try HetznerFields(value, operation, at: "\(path + name).\(index).", knowing: known))
        }
        return objects
    }

    /// The labels that are given, checked by the API's grammar, or others if none are.
    func labels(else others: [String: String] = [:]) throws(HetznerRefusal) -> [String: String] {
        guard let value = json.member("labels") else { return others }
        guard let labels = value.stringMap else { throw invalid("labels", "Not a valid mapping type.") }
        guard labels.allSatisfy({ HetznerLabel.isKey($0.key) && HetznerLabel.isValue($0.value) }) else {
            throw invalid("labels", "label is not correctly formatted")
        }
        return labels
    }

    /// A refusal that names a field of this object by its place in the body.
    func invalid(_ name: String, _ message: String) -> HetznerRefusal { .invalid(path + name, message) }
}
