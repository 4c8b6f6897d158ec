internal import Foundation

extension HetznerWorld {
    /// A page of a list, with the filters that all lists have: `name` and `label_selector`.
    ///
    /// - Parameters:
    ///   - filters: The further ones that the caller has applied.
    ///   - largest: How large a page may be.
    /// - Throws: 501 if the call asks for any other.
    static func list(
        _ plural: String,
        _ elements: [JSON],
        _ call: SimulatedCall,
        filters: Set<String> = [],
        upTo largest: Int = 50
    ) throws -> JSON {
        let known = filters.union(["name", "label_selector", "sort", "page", "per_page"])
        if let wish = call.parameter(beyond: known) {
            throw HetznerRefusal.notSimulated("\(call.operation) with \(wish)")
        }
        var elements = elements
        if let name = call.query("name") {
            elements.removeAll { $0["name"]?.string != name }
        }
        if let text = call.query("label_selector"), !text.isEmpty {
            guard let selector = LabelSelector(text) else {
                throw HetznerRefusal.invalid("label_selector", "label selector is invalid")
            }
            elements.removeAll { !selector.matches($0["labels"]?.stringMap ?? [:]) }
        }
        if !call.queries("sort").isEmpty { elements = try sorted(elements, by: call.queries("sort")) }

        let number = try bounded(call.query("page"), "page", 1...Int.max) ?? 1
        let size = try bounded(call.query("per_page"), "per_page", 1...largest) ?? 25
        let last = max(1, (elements.count + size - 1) / size)
        let start = min((number - 1) * size, elements.count)
        return [
            plural: .array(Array(elements[start..<min(start + size, elements.count)])),
            "meta": [
                "pagination": [
                    "page": .integer(number),
                    "per_page": .integer(size),
                    "previous_page": number > 1 ? .integer(number - 1) : .null,
                    "next_page": number < last ? .integer(number + 1) : .null,
                    "last_page": .integer(last),
                    "total_entries": .integer(elements.count),
                ]
            ],
        ]
    }

    /// The values of a parameter that knows only some words; empty if there is none.
    static func choices(_ name: String, _ words: [String], _ call: SimulatedCall) throws -> [String] {
        // Hetzner's Python client writes booleans as Python does, and the API takes them.
        let isBoolean = words == ["true", "false"]
        let chosen = isBoolean ? call.queries(name).map { $0.lowercased() } : call.queries(name)
        guard chosen.allSatisfy(words.contains) else {
            throw HetznerRefusal.invalid(name, "Must be one of: \(words.joined(separator: ", ")).")
        }
        return chosen
    }

    private static func bounded(_ text: String?, _ field: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), range.contains(number), number <= 1_000_000 else {
            throw HetznerRefusal.invalid(field, "Must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    private static let sortKeys: Set<Substring> = [
        "id", "name", "created", "status", "command", "started", "finished", "type", "ip",
    ]

    private static func sorted(_ elements: [JSON], by keys: [String]) throws -> [JSON] {
        let orders = try keys.map { key -> (field: String, descending: Bool) in
            let parts = key.split(separator: ":", maxSplits: 1)
            guard let field = parts.first, sortKeys.contains(field),
                parts.count == 1 || parts[1] == "asc" || parts[1] == "desc"
            else { throw HetznerRefusal.invalid("sort", "invalid sort key") }
            return (String(field), parts.last == "desc")
        }
        return elements.sorted { left, right in
            for (field, descending) in orders {
                let order = compare(left[field], right[field])
                if order != .orderedSame { return (order == .orderedAscending) != descending }
            }
            return false
        }
    }

    private static func compare(_ left: JSON?, _ right: JSON?) -> ComparisonResult {
        if let left = left?.integer, let right = right?.integer {
            return left < right ? .orderedAscending : left > right ? .orderedDescending : .orderedSame
        }
        let (left, right) = (left?.string ?? "", right?.string ?? "")
        return left < right ? .orderedAscending : left > right ? .orderedDescending : .orderedSame
    }
}
