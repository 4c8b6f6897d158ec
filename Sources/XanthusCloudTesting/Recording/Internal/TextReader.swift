internal import XanthusCloud

/// Finds in a text what identifies somebody by its form alone: ids, addresses, keys, fingerprints, tokens.
///
/// It goes through the text once and looks at most a few hundred bytes ahead, so that its time grows with the length.
struct TextReader {
    private let bytes: [UInt8]
    private let holdsAt: Bool
    private var pieces: [TextPiece] = []
    private var plainStart = 0

    static func pieces(of text: String) -> [TextPiece] {
        var reader = TextReader(text)
        reader.read()
        return reader.pieces
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
        holdsAt = bytes.contains(UInt8(ascii: "@"))
    }

    private mutating func read() {
        var position = 0
        while position < bytes.count {
            if position == 0 || !bytes[position - 1].isLetterOrDigit, let (kind, end) = match(at: position) {
                flush(to: position)
                pieces.append(TextPiece(kind: kind, text: text(position..<end)))
                plainStart = end
                position = end
            } else {
                let isWord = bytes[position].isLetterOrDigit
                position += 1
                while isWord, position < bytes.count, bytes[position].isLetterOrDigit { position += 1 }
            }
        }
        flush(to: bytes.count)
    }

    private mutating func flush(to end: Int) {
        if plainStart < end { pieces.append(TextPiece(kind: nil, text: text(plainStart..<end))) }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func match(at start: Int) -> (PseudonymKind, Int)? {
        let first = bytes[start]
        if first == UInt8(ascii: "-") { return pemBlock(at: start).map { (.token, $0) } }
        guard first.isLetterOrDigit else { return nil }
        // Most words end here: all that is looked for is long, or goes on behind one of these.
        let word = end(from: start, where: \.isLetterOrDigit)
        guard word - start >= 40 || word < bytes.count && "-.:@_%+".utf8.contains(bytes[word]) else { return nil }
        if starts(with: "ocid1.", at: start) { return (.ocid, ocid(at: start)) }
        if let end = sshKey(at: start) { return (.key, end) }
        if let end = fingerprint(at: start) { return (.fingerprint, end) }
        if let end = address(at: start) { return (.address, end) }
        if let end = uuid(at: start) { return (.uuid, end) }
        if let end = zonePrefix(at: start) { return (.zone, end) }
        if holdsAt, let end = email(at: start) { return (.email, end) }
        return token(at: start).map { (.token, $0) }
    }

    private func starts(with text: StaticString, at start: Int) -> Bool {
        start + text.utf8CodeUnitCount <= bytes.count
            && text.withUTF8Buffer { bytes[start..<start + $0.count].elementsEqual($0) }
    }

    /// The end of the bytes from a place on that have a property.
    private func end(from start: Int, limit: Int = .max, where holds: (UInt8) -> Bool) -> Int {
        let stop = limit == .max ? bytes.count : min(bytes.count, start + limit)
        var end = start
        while end < stop, holds(bytes[end]) { end += 1 }
        return end
    }

    private func ocid(at start: Int) -> Int {
        var end = end(from: start, limit: 255) { $0.isLetterOrDigit || ".:_-".utf8.contains($0) }
        while !bytes[end - 1].isLetterOrDigit { end -= 1 }
        return end
    }

    private func pemBlock(at start: Int) -> Int? {
        guard starts(with: "-----BEGIN ", at: start) else { return nil }
        var position = start + 11
        while position < bytes.count, !starts(with: "-----END ", at: position) { position += 1 }
        position = min(bytes.count, position + 9)
        while position < bytes.count, !starts(with: "-----", at: position) { position += 1 }
        return min(bytes.count, position + 5)
    }

    private func sshKey(at start: Int) -> Int? {
        guard ["ssh-", "ecdsa-", "sk-"].contains(where: { starts(with: $0, at: start) }) else { return nil }
        let blob = end(from: start, limit: 60) { $0.isLetterOrDigit || "-@.".utf8.contains($0) } + 1
        guard starts(with: "AAAA", at: blob), bytes[blob - 1] == UInt8(ascii: " ") else { return nil }
        let end = end(from: blob) { $0.isLetterOrDigit || "+/=".utf8.contains($0) }
        guard end < bytes.count, bytes[end] == UInt8(ascii: " ") else { return end }
        return self.end(from: end) { !"\r\n\",".utf8.contains($0) }
    }

    private func fingerprint(at start: Int) -> Int? {
        if starts(with: "SHA256:", at: start) {
            let end = end(from: start + 7, limit: 44) { $0.isLetterOrDigit || "+/".utf8.contains($0) }
            return end == start + 7 + 43 ? end : nil
        }
        // A hardware address, MD5, SHA-1 or SHA-256: pairs of digits with colons between them.
        let end = end(from: start, limit: 96) { $0.isHexadecimal || $0 == UInt8(ascii: ":") }
        guard [17, 47, 59, 95].contains(end - start), isEnd(end) else { return nil }
        let isPairs = (start..<end).allSatisfy { (($0 - start) % 3 == 2) == (bytes[$0] == UInt8(ascii: ":")) }
        return isPairs ? end : nil
    }

    private func address(at start: Int) -> Int? {
        guard bytes[start].isHexadecimal, start == 0 || !".:".utf8.contains(bytes[start - 1]) else { return nil }
        var end = end(from: start, limit: 46) { $0.isHexadecimal || ".:".utf8.contains($0) }
        // What ends a sentence, or comes before a port.
        while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let port = bytes[start..<end].firstIndex(of: UInt8(ascii: ":"))
        if let port, bytes[start..<port].contains(UInt8(ascii: ".")) { end = port }
        guard end - start >= 4, isEnd(end) else { return nil }
        var prefixEnd = end
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
            prefixEnd = self.end(from: end + 1, limit: 4) { (48...57).contains($0) }
            if prefixEnd == end + 1 || !isEnd(prefixEnd) { prefixEnd = end }
        }
        return PublicBlock(text(start..<prefixEnd)) == nil ? nil : prefixEnd
    }

    private func uuid(at start: Int) -> Int? {
        let end = end(from: start, limit: 37) { $0.isHexadecimal || $0 == UInt8(ascii: "-") }
        guard end == start + 36, isEnd(end) else { return nil }
        let hyphens = (start..<end).filter { bytes[$0] == UInt8(ascii: "-") }.map { $0 - start }
        return hyphens == [8, 13, 18, 23] ? end : nil
    }

    /// The prefix of `Uocm:PHX-AD-1`.
    private func zonePrefix(at start: Int) -> Int? {
        let colon = end(from: start, limit: 5) { $0.isLetterOrDigit }
        guard colon == start + 4, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
        let end = end(from: colon + 1, limit: 60) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        guard end - colon > 6, starts(with: "-AD-", at: end - 5) else { return nil }
        return colon
    }

    private func email(at start: Int) -> Int? {
        let at = end(from: start, limit: 65) { $0.isLetterOrDigit || "._%+-".utf8.contains($0) }
        guard at > start, at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        var end = end(from: at + 1, limit: 255) { $0.isLetterOrDigit || ".-".utf8.contains($0) }
        while end > at, !bytes[end - 1].isLetterOrDigit { end -= 1 }
        return bytes[at..<max(at, end)].contains(UInt8(ascii: ".")) ? end : nil
    }

    /// A run that nobody made up: 40 letters, digits, `-` and `_` or more, of both kinds and not hyphenated words.
    private func token(at start: Int) -> Int? {
        var end = start
        var (letters, digits, longest, current) = (0, 0, 0, 0)
        while end < bytes.count, bytes[end].isLetterOrDigit || "-_".utf8.contains(bytes[end]) {
            current = bytes[end].isLetterOrDigit ? current + 1 : 0
            longest = max(longest, current)
            if (48...57).contains(bytes[end]) { digits += 1 } else if current > 0 { letters += 1 }
            end += 1
            // Words with hyphens go no further, so that the next word does not look at them all again.
            if end - start > 256, longest < 20 || letters == 0 || digits == 0 { return nil }
        }
        return end - start >= 40 && letters > 0 && digits > 0 && longest >= 20 ? end : nil
    }

    private func isEnd(_ position: Int) -> Bool { position == bytes.count || !bytes[position].isLetterOrDigit }
}

extension UInt8 {
    var isLetterOrDigit: Bool { (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) }
    var isHexadecimal: Bool { (48...57).contains(self) || (65...70).contains(self) || (97...102).contains(self) }
}
