/// Reads the part of TOML that Hetzner's command line writes: comments, tables, lists of tables, and keys with a text
/// between quotation marks, `true`, `false`, a decimal integer, or an array of these.
///
/// A library that reads all of TOML would be a dependency of everybody who uses this package. What is not read here
/// (texts over several lines, floating-point numbers, dates, inline tables, keys with dots) is refused, never guessed.
struct TOMLReader {
    typealias Fault = TOMLDocument.Fault
    typealias Value = TOMLDocument.Value

    /// How deep arrays may be nested.
    static let maximumDepth = 8

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// Reads a file.
    static func document(in text: String) throws(Fault) -> TOMLDocument {
        var reader = TOMLReader(text)
        var document = TOMLDocument()
        while try reader.skipToContent() {
            if reader.byte == UInt8(ascii: "[") {
                try reader.readHeader(into: &document)
            } else {
                try reader.readPair(into: &document)
            }
            try reader.endLine()
        }
        return document
    }

    // MARK: - Lines

    private mutating func readHeader(into document: inout TOMLDocument) throws(Fault) {
        let incomplete = fault("A header in square brackets is not complete.", "Write [table] or [[table]].")
        let (start, isElement) = (line, next("[["))
        position += isElement ? 2 : 1
        var keys: [String] = []
        repeat {
            skipSpaces()
            guard let key = try readKey() else { throw incomplete }
            keys.append(key)
            skipSpaces()
        } while take(".")
        guard take(isElement ? "]]" : "]") else { throw incomplete }
        try document.open(keys, isElement: isElement, line: start)
    }

    private mutating func readPair(into document: inout TOMLDocument) throws(Fault) {
        let start = line
        guard let key = try readKey() else {
            throw fault("The line begins with no key.", "Write `key = value`, or begin a comment with '#'.")
        }
        skipSpaces()
        guard !next(".") else {
            throw fault("The key has a dot in it.", "Write the part before the dot as [table] in a line above.")
        }
        guard take("=") else {
            throw fault("The key has no '=' behind it.", "Write `key = value`, or begin a comment with '#'.")
        }
        skipSpaces()
        try document.add(try readValue(depth: 0), for: key, line: start)
    }

    private mutating func endLine() throws(Fault) {
        skipSpaces()
        if byte == UInt8(ascii: "#") { try skipComment() }
        guard byte == nil || takeLineBreak() else {
            throw fault("Something stands behind the end of the line's content.", "Begin a new line there.")
        }
    }

    // MARK: - Keys and values

    /// A key: bare, or in quotation marks. `nil` if there is none.
    private mutating func readKey() throws(Fault) -> String? {
        if byte == UInt8(ascii: "\"") { return try readBasicText() }
        if byte == UInt8(ascii: "'") { return try readLiteralText() }
        let key = take { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        return key.isEmpty ? nil : key
    }

    private mutating func readValue(depth: Int) throws(Fault) -> Value {
        switch byte {
        case UInt8(ascii: "\""): return .text(try readBasicText())
        case UInt8(ascii: "'"): return .text(try readLiteralText())
        case UInt8(ascii: "["): return .array(try readArray(depth: depth))
        case UInt8(ascii: "{"):
            throw fault("An inline table in braces is not read.", "Write it as [table] with a line for each key.")
        default: break
        }
        let word = take { $0.isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E, 0x3A, 0x5F].contains($0) }
        if word == "true" { return .boolean(true) }
        if word == "false" { return .boolean(false) }
        if word.isEmpty, byte == nil || next("\n") || next("\r\n") || next("#") {
            throw fault("The key has no value.", "Write a value behind '='; a text in quotation marks.")
        }
        guard let number = Self.integer(word) else {
            throw fault(
                "The value is no text in quotation marks, no integer of 64 bits, and neither true nor false.",
                "Put a text into quotation marks; floating-point numbers and dates are not read."
            )
        }
        return .integer(number)
    }

    /// A decimal integer: no zeros in front, underscores between digits alone.
    private static func integer(_ word: String) -> Int? {
        let digits = word.hasPrefix("-") || word.hasPrefix("+") ? word.dropFirst() : word[...]
        let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
        let isSound = groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isSound, digits == "0" || !digits.hasPrefix("0") else { return nil }
        return Int(word.replacing("_", with: ""))
    }

    private mutating func readArray(depth: Int) throws(Fault) -> [Value] {
        guard depth < Self.maximumDepth else {
            throw fault("Arrays are nested more than \(Self.maximumDepth) deep.", "Nest less.")
        }
        let incomplete = fault("An array is not complete.", "Close it with ']', with commas between the values.")
        position += 1
        var values: [Value] = []
        while try skipToContent() {
            if take("]") { return values }
            values.append(try readValue(depth: depth + 1))
            guard try skipToContent(), next("]") || take(",") else { throw incomplete }
        }
        throw incomplete
    }

    // MARK: - Texts

    /// A text between `"`, with escapes.
    private mutating func readBasicText() throws(Fault) -> String {
        try refuseSeveralLines("\"\"\"")
        position += 1
        var text: [UInt8] = []
        while let byte = try contentByte() {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try readEscape().utf8
            default: text.append(byte)
            }
        }
        throw unclosed
    }

    /// A text between `'`, without escapes.
    private mutating func readLiteralText() throws(Fault) -> String {
        try refuseSeveralLines("'''")
        position += 1
        let start = position
        while let byte = try contentByte() {
            position += 1
            if byte == UInt8(ascii: "'") { return String(decoding: bytes[start..<position - 1], as: UTF8.self) }
        }
        throw unclosed
    }

    /// The rest of an escape, whose `\` has been read.
    private mutating func readEscape() throws(Fault) -> String {
        let unknown = fault(
            #"A text has an escape that is none of \b \t \n \f \r \" \\ \uXXXX \UXXXXXXXX."#,
            #"Write \\ for a backslash, or put the text between '."#
        )
        guard let letter = byte else { throw unknown }
        position += 1
        switch letter {
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return String(UnicodeScalar(letter))
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = bytes[position...].prefix(letter == UInt8(ascii: "u") ? 4 : 8)
            // Without this, a sign would do for a digit.
            guard digits.count == (letter == UInt8(ascii: "u") ? 4 : 8), digits.allSatisfy(\.isASCIIAlphanumeric),
                let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(UnicodeScalar.init)
            else { throw unknown }
            position += digits.count
            return String(scalar)
        default: throw unknown
        }
    }

    private func refuseSeveralLines(_ mark: StaticString) throws(Fault) {
        if next(mark) {
            throw fault("A text over several lines is not read.", "Write it in one line, between \" or '.")
        }
    }

    /// The next byte of a text; `nil` at the end of its line.
    private func contentByte() throws(Fault) -> UInt8? {
        guard let byte, byte != 0x0A, byte != 0x0D else { return nil }
        guard byte == 0x09 || byte >= 0x20 && byte != 0x7F else {
            throw fault("A text holds a control character.", "Remove it, or write it as \\uXXXX.")
        }
        return byte
    }

    private var unclosed: Fault {
        fault("A text is not closed in its line.", "Write the same quotation mark at its end.")
    }

    // MARK: - Bytes

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func next(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        guard next(text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    private mutating func take(_ isWanted: (UInt8) -> Bool) -> String {
        let found = bytes[position...].prefix(while: isWanted)
        position = found.endIndex
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func skipSpaces() { _ = take { $0 == 0x20 || $0 == 0x09 } }

    private mutating func takeLineBreak() -> Bool {
        guard take("\n") || take("\r\n") else { return false }
        line += 1
        return true
    }

    private mutating func skipComment() throws(Fault) {
        _ = take { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }
        guard byte == nil || next("\n") || next("\r\n") else {
            throw fault("A comment holds a control character.", "Remove it.")
        }
    }

    /// Passes over spaces, line breaks and comments; false at the end.
    private mutating func skipToContent() throws(Fault) -> Bool {
        while let byte {
            switch byte {
            case 0x20, 0x09: skipSpaces()
            case UInt8(ascii: "#"): try skipComment()
            default: guard takeLineBreak() else { return true }
            }
        }
        return false
    }

    private func fault(_ rule: String, _ nextStep: String) -> Fault {
        Fault(line: line, rule: rule, nextStep: nextStep)
    }
}
