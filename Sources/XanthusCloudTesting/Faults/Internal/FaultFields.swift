internal import Foundation
internal import XanthusCloud

/// An object of a plan's JSON, read strictly.
struct FaultFields {
    private let members: [String: JSON]
    /// Where it stands, such as `rules[0].`; empty at the top.
    let place: String

    init(parsing data: Data) throws(ConfigurationError) {
        // The decoder passes some mistakes over on some platforms, and tells the place of none on others.
        let mistake = JSONMistake.place(in: data)
        guard mistake == nil, let json = JSON(parsing: data) else {
            throw ConfigurationError(
                "plan",
                rule: "It is no JSON.",
                nextStep: "Correct the text there.",
                source: mistake
            )
        }
        try self.init(json, at: "plan", "")
    }

    private init(_ json: JSON, at field: String, _ place: String) throws(ConfigurationError) {
        guard let members = json.object else {
            throw ConfigurationError(field, rule: "It is no object.", nextStep: "Write one in braces.")
        }
        self.members = members
        self.place = place
    }

    func refuseOthers(than known: Set<String>) throws(ConfigurationError) {
        guard let other = members.keys.filter({ !known.contains($0) }).min() else { return }
        let near = NearNames.of(other, among: known)
        throw ConfigurationError(
            place + other,
            rule: "There is no such field.",
            nextStep: near.isEmpty
                ? "Use one of \(known.sorted().joined(separator: ", "))."
                : "Did you mean \(near.joined(separator: " or "))?"
        )
    }

    func refuseBoth(_ first: String, _ second: String) throws(ConfigurationError) {
        guard members[first] != nil, members[second] != nil else { return }
        throw ConfigurationError(
            place + second,
            rule: "It says the same as '\(first)', which is there too.",
            nextStep: "Leave one of them out."
        )
    }

    func string(_ name: String) throws(ConfigurationError) -> String? {
        try value(name, "a text", \.string)
    }

    func integer(_ name: String) throws(ConfigurationError) -> Int? {
        try value(name, "a whole number", \.integer)
    }

    func number(_ name: String) throws(ConfigurationError) -> Double? {
        try value(name, "a number", \.number)
    }

    func bool(_ name: String) throws(ConfigurationError) -> Bool? {
        try value(name, "true or false", \.bool)
    }

    /// A span in seconds.
    func duration(_ name: String) throws(ConfigurationError) -> Duration? {
        try value(name, "a number of seconds") { Self.seconds($0) }
    }

    /// A first and a last call.
    func calls(_ name: String) throws(ConfigurationError) -> ClosedRange<Int>? {
        try value(name, "a list of a first and a last number") { json in
            guard let ends = json.array?.map(\.integer), ends.count == 2, let first = ends[0], let last = ends[1],
                first <= last
            else { return nil }
            return first...last
        }
    }

    /// A span of time from one second of the world to another.
    func span(_ name: String) throws(ConfigurationError) -> Range<Duration>? {
        try value(name, "a list of a first and a last number of seconds") { json in
            guard let ends = json.array?.map(Self.seconds), ends.count == 2, let first = ends[0], let last = ends[1],
                first <= last
            else { return nil }
            return first..<last
        }
    }

    func objects(_ name: String) throws(ConfigurationError) -> [FaultFields] {
        let list = try required(value(name, "a list", \.array), name)
        var objects: [FaultFields] = []
        for (index, element) in list.enumerated() {
            let field = "\(place)\(name)[\(index)]"
            objects.append(try FaultFields(element, at: field, field + "."))
        }
        return objects
    }

    func fault(_ name: String) throws(ConfigurationError) -> Fault? {
        guard let json = members[name] else { return nil }
        return try Self.fault(json, at: place + name)
    }

    func faults(_ name: String) throws(ConfigurationError) -> [Fault] {
        let list = try required(value(name, "a list", \.array), "fault")
        var faults: [Fault] = []
        for (index, element) in list.enumerated() {
            faults.append(try Self.fault(element, at: "\(place)\(name)[\(index)]"))
        }
        return faults
    }

    private static func fault(_ json: JSON, at field: String) throws(ConfigurationError) -> Fault {
        if let name = json.string { return try Fault(named: name, FaultFields([:], at: field, field + "."), field) }
        let fields = try FaultFields(json, at: field, field + ".")
        return try Fault(named: try fields.required(fields.string("name"), "name"), fields, field)
    }

    func required<Value>(_ value: Value?, _ name: String) throws(ConfigurationError) -> Value {
        guard let value else {
            throw ConfigurationError(place + name, rule: "It is missing.", nextStep: "Add it.")
        }
        return value
    }

    private func value<Value>(
        _ name: String,
        _ form: String,
        _ read: (JSON) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let json = members[name] else { return nil }
        guard let value = read(json) else {
            throw ConfigurationError(place + name, rule: "It is not \(form).", nextStep: "Write \(form).")
        }
        return value
    }

    private static func seconds(_ json: JSON) -> Duration? {
        // Beyond a century nothing is meant.
        json.number.flatMap { $0.isFinite && abs($0) <= 3.2e9 ? .seconds($0) : nil }
    }
}
