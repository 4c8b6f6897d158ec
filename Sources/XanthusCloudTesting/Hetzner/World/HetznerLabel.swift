/// The grammar of labels (API description, "Labels").
enum HetznerLabel {
    /// A name, perhaps with a prefix of at most 253 characters before a slash; that of Hetzner itself is reserved.
    static func isKey(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return isName(parts[0], upTo: 63)
        case 2: return isName(parts[0], upTo: 253) && parts[0] != "hetzner.cloud" && isName(parts[1], upTo: 63)
        default: return false
        }
    }

    static func isValue(_ text: String) -> Bool { text.isEmpty || isName(text[...], upTo: 63) }

    /// Letters and digits, between them also `-`, `_` and `.`.
    static func isName(_ text: Substring, upTo limit: Int) -> Bool {
        guard (1...limit).contains(text.utf8.count), let first = text.utf8.first, let last = text.utf8.last else {
            return false
        }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
