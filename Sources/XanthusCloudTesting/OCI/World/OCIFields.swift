/// The fields of a request's body, read with the checks that every operation makes.
struct OCIFields: Sendable {
    let json: JSON
    /// The operation whose body it is.
    let operation: String
    /// Where the object stands in the body, such as `sourceDetails.`; empty at the top.
    private let path: String

    /// - Throws: `CannotParseRequest` if there is no object.
    init(_ json: JSON, of operation: String, at path: String = "") throws(OCIRefusal) {
        guard json.object != nil else { throw .unreadable }
        self.json = json
        self.operation = operation
        self.path = path
    }

    /// The fields that the body of every creation has: what ``common(defaultName:)`` reads, and the compartment.
    static let ofEveryThing: Set = ["compartmentId", "displayName", "freeformTags"]

    /// - Parameter known: The fields that are simulated.
    /// - Throws: 501 if any other asks for something.
    func refuseOthers(than known: Set<String>) throws(OCIRefusal) {
        if let wish = json.wish(beyond: known) { throw .notSimulated("\(operation) with \(path + wish)") }
    }

    /// Reads a text; absent and null are the same, empty is a mistake of its own.
    func string(_ name: String) throws(OCIRefusal) -> String? {
        guard let value = json.member(name) else { return nil }
        guard let text = value.string else { throw .invalid("\(path + name) must be a string") }
        guard !text.isEmpty else { throw .invalid("\(path + name) must not be empty") }
        return text
    }

    func required(_ name: String) throws(OCIRefusal) -> String {
        guard let text = try string(name) else { throw .missing(path + name) }
        return text
    }

    func integer(_ name: String) throws(OCIRefusal) -> Int? {
        guard let value = json.member(name) else { return nil }
        guard let number = value.integer else { throw .invalid("\(path + name) must be an integer") }
        return number
    }

    func number(_ name: String) throws(OCIRefusal) -> Double? {
        guard let value = json.member(name) else { return nil }
        guard let number = value.number else { throw .invalid("\(path + name) must be a number") }
        return number
    }

    func bool(_ name: String) throws(OCIRefusal) -> Bool? {
        guard let value = json.member(name) else { return nil }
        guard let bool = value.bool else { throw .invalid("\(path + name) must be true or false") }
        return bool
    }

    func strings(_ name: String) throws(OCIRefusal) -> [String]? {
        guard let value = json.member(name) else { return nil }
        let texts = value.array?.compactMap(\.string)
        guard let texts, texts.count == value.array?.count else {
            throw .invalid("\(path + name) must be a list of strings")
        }
        return texts
    }

    func map(_ name: String) throws(OCIRefusal) -> [String: String]? {
        guard let value = json.member(name) else { return nil }
        guard let map = value.stringMap else { throw .invalid("\(path + name) must map strings to strings") }
        return map
    }

    func object(_ name: String) throws(OCIRefusal) -> OCIFields? {
        guard let value = json.member(name) else { return nil }
        guard value.object != nil else { throw .invalid("\(path + name) must be an object") }
        return try OCIFields(value, of: operation, at: "\(path + name).")
    }

    func objects(_ name: String) throws(OCIRefusal) -> [OCIFields]? {
        guard let value = json.member(name) else { return nil }
        guard let array = value.array else { throw .invalid("\(path + name) must be a list") }
        var fields: [OCIFields] = []
        for (index, element) in array.enumerated() {
            guard element.object != nil else { throw .invalid("\(path + name)[\(index)] must be an object") }
            fields.append(try OCIFields(element, of: operation, at: "\(path + name)[\(index)]."))
        }
        return fields
    }
}

extension OCIFields {
    /// The members that every resource has: names and tags.
    ///
    /// The limits (names of 255 characters; tag keys of 100, values of 256) are documented.
    func common(defaultName: String) throws(OCIRefusal) -> [String: JSON] {
        let name = try string("displayName") ?? defaultName
        guard name.count <= 255 else { throw .invalid("displayName must not be longer than 255 characters") }
        let tags = try map("freeformTags") ?? [:]
        for (key, value) in tags {
            guard (1...100).contains(key.count), value.count <= 256 else {
                throw .invalid("freeformTags: keys have 1 to 100 characters, values at most 256")
            }
        }
        return [
            "displayName": .string(name),
            "freeformTags": .strings(tags),
            "definedTags": [:],
        ]
    }
}

extension SimulatedCall {
    /// Reads a parameter that is true or false. How other spellings are refused is assumed.
    func flag(_ name: String) throws(OCIRefusal) -> Bool? {
        switch query(name) {
        case nil: nil
        case "true": true
        case "false": false
        case .some: throw .invalid("\(name) must be true or false")
        }
    }
}
