internal import Foundation

/// Where text stops being JSON, which `JSONDecoder` does not tell on all platforms.
struct JSONMistake {
    private let bytes: [UInt8]
    private var index = 0

    /// Returns the place of the first mistake, such as `line 3, column 5`; `nil` if none is found.
    static func place(in data: Data) -> String? {
        var scan = JSONMistake(bytes: Array(data))
        if scan.value(), scan.skipSpace() == nil { return nil }
        let before = scan.bytes[..<scan.index]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
        return "line \(line), column \(column)"
    }

    private var depth = 0

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next byte that is no white space.
    private mutating func skipSpace() -> Character? {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index < bytes.count ? Character(Unicode.Scalar(bytes[index])) : nil
    }

    private mutating func takes(_ character: Character) -> Bool {
        guard skipSpace() == character else { return false }
        index += 1
        return true
    }

    private mutating func value() -> Bool {
        depth += 1
        defer { depth -= 1 }
        // As deep as JSONDecoder reads.
        guard depth <= 512 else { return false }
        switch skipSpace() {
        case "{": return list(closedBy: "}") { $0.text() && $0.takes(":") && $0.value() }
        case "[": return list(closedBy: "]") { $0.value() }
        case "\"": return text()
        default: return ["true", "false", "null"].contains { word($0) } || number()
        }
    }

    private mutating func list(closedBy end: Character, _ element: (inout JSONMistake) -> Bool) -> Bool {
        index += 1
        if takes(end) { return true }
        while element(&self) {
            if takes(end) { return true }
            guard takes(",") else { return false }
        }
        return false
    }

    private mutating func text() -> Bool {
        guard takes("\"") else { return false }
        while index < bytes.count, bytes[index] >= 0x20 {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return true
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        index = min(index, bytes.count)
        return false
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func number() -> Bool {
        let digits = bytes[index...].prefix { "-+.eE0123456789".utf8.contains($0) }
        guard Double(String(decoding: digits, as: UTF8.self)) != nil else { return false }
        index += digits.count
        return true
    }
}
