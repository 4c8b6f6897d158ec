internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    /// A page of a list, with the filters that most lists have: `name` and `label_selector`. Only what is on the page is
    /// written.
    ///
    /// - Parameters:
    ///   - filters: The further ones that the caller has applied.
    ///   - common: Those of `name` and `label_selector` that the list has.
    ///   - keys: What it can be sorted by; a list that has none has no `sort` either.
    ///   - largest: How large a page may be.
    /// - Throws: 501 if the call asks for any other.
    static func list<Element: HetznerListed>(
        _ plural: String,
        _ elements: [Element],
        _ call: SimulatedCall,
        filters: Set<String> = [],
        common: Set<String> = ["name", "label_selector"],
        sort keys: Set<String> = ["id", "name", "created"],
        upTo largest: Int = 50,
        json: (Element) -> JSON
    ) throws -> SimulatedAnswer {
        let known = filters.union(common).union(keys.isEmpty ? [] : ["sort"]).union(["page", "per_page"])
        if let wish = call.parameter(beyond: known) {
            throw HetznerRefusal.notSimulated("\(call.operation) with \(wish)")
        }
        var elements = elements
        if let name = call.query("name") {
            elements.removeAll { $0.entry("name") != .text(name) }
        }
        if let text = call.query("label_selector"), !text.isEmpty {
            guard let selector = LabelSelector(text) else {
                throw HetznerRefusal.invalid("label_selector", "label selector is invalid")
            }
            elements.removeAll { !selector.matches($0.labels) }
        }
        if !call.queries("sort").isEmpty { elements = try sorted(elements, by: call.queries("sort"), of: keys) }

        let number = try bounded(call.query("page"), "page", 1...Int.max) ?? 1
        let size = try bounded(call.query("per_page"), "per_page", 1...largest) ?? 25
        let last = max(1, (elements.count + size - 1) / size)
        let start = min((number - 1) * size, elements.count)
        let body: JSON = [
            plural: .array(elements[start..<min(start + size, elements.count)].map(json)),
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
        var answer = SimulatedAnswer(200, body)
        // Documented with quotation marks around the relation, and seen without.
        answer.headers[.pages] = [("prev", number - 1), ("next", number + 1), ("last", last)]
            .filter { $0.0 == "last" || (1...last).contains($0.1) }
            .map { "<\(url(ofPage: $0.1, call))>; rel=\($0.0)" }.joined(separator: ", ")
        return answer
    }

    /// Where another page of the list that a call asks for is read.
    private static func url(ofPage number: Int, _ call: SimulatedCall) -> String {
        let parts = (call.request.path ?? "").split(separator: "?", maxSplits: 1)
        let others = parts.dropFirst().joined().split(separator: "&").filter { !$0.hasPrefix("page=") }
        let query = (others + ["page=\(number)"]).joined(separator: "&")
        let origin = "\(call.request.scheme ?? "https")://\(call.request.authority ?? "api.hetzner.cloud")"
        return "\(origin)\(parts.first ?? "")?\(query)"
    }

    /// The numbers that a parameter names; empty if there is none.
    static func numbers(_ name: String, _ call: SimulatedCall) throws -> Set<Int> {
        Set(
            try call.queries(name).map { text in
                guard let number = Int(text) else { throw HetznerRefusal.invalid(name, "Not a valid integer.") }
                return number
            }
        )
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

    private static func sorted<Element: HetznerListed>(
        _ elements: [Element],
        by wishes: [String],
        of keys: Set<String>
    ) throws -> [Element] {
        let orders = try wishes.map { key -> (field: String, descending: Bool) in
            let parts = key.split(separator: ":", maxSplits: 1)
            guard let field = parts.first.map(String.init), keys.contains(field),
                parts.count == 1 || parts[1] == "asc" || parts[1] == "desc"
            else { throw HetznerRefusal.invalid("sort", "invalid sort key") }
            return (field, parts.last == "desc")
        }
        return elements.sorted { left, right in
            for (field, descending) in orders {
                let entries = (left.entry(field), right.entry(field))
                if entries.0 != entries.1 { return (entries.0 < entries.1) != descending }
            }
            return false
        }
    }
}

extension HTTPField.Name {
    fileprivate static let pages = HTTPField.Name("Link")!
}
