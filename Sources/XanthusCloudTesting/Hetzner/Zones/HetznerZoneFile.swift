/// Zone files (RFC 1035, 5) as far as they are simulated: `$ORIGIN`, `$TTL`, names, times in seconds, the class `IN`,
/// parentheses, quoted text and notes.
struct HetznerZoneFile {
    /// One record of a file.
    struct Entry {
        let name: String
        let ttl: Int?
        let type: String
        let value: String
        let comment: String
    }

    enum Mistake: Error {
        /// It is right, and not simulated.
        case unsimulated(String)
        /// It cannot be; the line counts from 1.
        case malformed(line: Int, String)
    }

    private(set) var ttl: Int?
    private(set) var origin: String?
    private(set) var classes: Set<String> = []
    private(set) var entries: [Entry] = []

    init(_ text: String, zone: String) throws(Mistake) {
        var owner: String?
        var tokens: [Token] = []
        var depth = 0
        var start = 1
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let (more, comment, change) = try Self.scan(line, at: index + 1)
            if depth == 0 { (tokens, start) = ([], index + 1) }
            // Within parentheses a space at the beginning says nothing.
            tokens += depth == 0 ? more : more.filter { !$0.text.isEmpty || $0.isQuoted }
            depth += change
            guard depth >= 0 else { throw .malformed(line: index + 1, "a parenthesis too many") }
            guard depth == 0, tokens.contains(where: { !$0.text.isEmpty || $0.isQuoted }) else { continue }
            try read(tokens, comment: comment, line: start, zone: zone, owner: &owner)
        }
        guard depth == 0 else { throw .malformed(line: lines.count, "a parenthesis too few") }
    }

    private struct Token {
        var text: String
        var isQuoted = false
        /// As it stands in a record's value.
        var written: String { isQuoted ? "\"\(text)\"" : text }
    }

    /// Takes a line apart. One that begins with a space begins with an empty token.
    private static func scan(
        _ line: Substring,
        at number: Int
    ) throws(Mistake) -> (tokens: [Token], comment: String, depth: Int) {
        var tokens: [Token] = line.first.map(isSpace) == true ? [Token(text: "")] : []
        var depth = 0
        var rest = line
        while let next = rest.first {
            rest.removeFirst()
            switch next {
            case " ", "\t": continue
            case "(": depth += 1
            case ")": depth -= 1
            case ";":
                return (tokens, String(rest.drop(while: isSpace).reversed().drop(while: isSpace).reversed()), depth)
            case "\"":
                var text = ""
                while let character = rest.first, character != "\"" {
                    text.append(rest.removeFirst())
                    if character == "\\", !rest.isEmpty { text.append(rest.removeFirst()) }
                }
                guard rest.popFirst() != nil else { throw .malformed(line: number, "a text without an end") }
                tokens.append(Token(text: text, isQuoted: true))
            default:
                let word = rest.prefix { !isSpace($0) && !"();\"".contains($0) }
                rest = rest.dropFirst(word.count)
                tokens.append(Token(text: String(next) + word))
            }
        }
        return (tokens, "", depth)
    }

    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

    private mutating func read(
        _ line: [Token],
        comment: String,
        line number: Int,
        zone: String,
        owner: inout String?
    ) throws(Mistake) {
        var tokens = line[...]
        guard let first = tokens.popFirst() else { return }
        if first.text.hasPrefix("$") {
            return try direct(first.text, tokens.map(\.text), number)
        }
        if !first.text.isEmpty { owner = try Self.relative(first.text, zone: zone, line: number) }
        guard let owner else { throw .malformed(line: number, "a record without a name") }
        var ttl: Int?
        while let token = tokens.first?.text, !HetznerZone.types.contains(token.uppercased()) {
            if ["IN", "CH", "HS", "CS"].contains(token.uppercased()) {
                classes.insert(token.uppercased())
            } else if let seconds = Int(token) {
                ttl = seconds
            } else {
                let isSpan = token.dropLast().allSatisfy(\.isNumber) && "smhdwSMHDW".contains(token.last ?? " ")
                throw isSpan
                    ? .unsimulated("a time such as \(token)")
                    : .malformed(line: number, "'\(token)' is no type of records")
            }
            tokens.removeFirst()
        }
        guard let type = tokens.popFirst()?.text.uppercased(), !tokens.isEmpty else {
            throw .malformed(line: number, "a record without a value")
        }
        let value = tokens.map(\.written).joined(separator: " ")
        entries.append(Entry(name: owner, ttl: ttl, type: type, value: value, comment: comment))
    }

    private mutating func direct(_ directive: String, _ values: [String], _ number: Int) throws(Mistake) {
        switch (directive.uppercased(), values.first) {
        case ("$ORIGIN", let name?): origin = name
        case ("$TTL", let text?):
            guard let seconds = Int(text) else { throw .unsimulated("a time such as \(text)") }
            ttl = seconds
        case ("$INCLUDE", _), ("$GENERATE", _): throw .unsimulated(directive)
        default: throw .malformed(line: number, "'\(directive)' is no directive")
        }
    }

    /// A name within the zone, as the API has it.
    private static func relative(_ name: String, zone: String, line: Int) throws(Mistake) -> String {
        let lower = name.lowercased()
        guard lower.hasSuffix(".") else { return lower }
        if lower == zone + "." { return "@" }
        guard lower.hasSuffix("." + zone + ".") else { throw .malformed(line: line, "'\(name)' is not in the zone") }
        return String(lower.dropLast(zone.count + 2))
    }
}

extension HetznerZoneFile {
    /// A zone as a file, in the form of the API description's example.
    static func text(of zone: HetznerZone) -> String {
        var lines = ["$ORIGIN\t\(zone.name).", "$TTL\t\(zone.ttl)"]
        for (key, set) in zone.sets.sorted(by: { $0.key < $1.key }) {
            lines.append("")
            for record in set.records {
                let parts = [key.name, "IN"] + (set.ttl.map { [String($0)] } ?? []) + [key.type, record.value]
                lines.append(parts.joined(separator: "\t") + (record.comment.isEmpty ? "" : " ; \(record.comment)"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
