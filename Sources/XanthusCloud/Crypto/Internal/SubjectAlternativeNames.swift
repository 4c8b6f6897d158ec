/// The names that a certificate is for, as DER has them: a sequence of tagged texts (RFC 5280, 4.2.1.6).
enum SubjectAlternativeNames {
    private static let sequence: UInt8 = 0x30
    /// Context-specific, primitive, 2: a name in the DNS.
    private static let dnsName: UInt8 = 0x82

    /// The names in the DNS; none if the bytes are no such sequence.
    static func dns(in bytes: [UInt8]) -> [String] {
        var all = bytes[...]
        guard let list = element(&all), list.tag == sequence else { return [] }
        var rest = list.content
        var names: [String] = []
        while let next = element(&rest) {
            if next.tag == dnsName, let name = String(validating: next.content, as: UTF8.self) { names.append(name) }
        }
        return names
    }

    /// The sequence of these names.
    static func der(dns names: [String]) -> [UInt8] {
        encoded(sequence, names.flatMap { encoded(dnsName, Array($0.utf8)) })
    }

    private static func encoded(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        guard content.count > 127 else { return [tag, UInt8(content.count)] + content }
        let octets = [UInt8(truncatingIfNeeded: content.count >> 8), UInt8(truncatingIfNeeded: content.count)]
        return [tag, 0x82] + octets + content
    }

    /// Takes an element off; `nil` at the end, and where the length is more than there is.
    private static func element(_ bytes: inout ArraySlice<UInt8>) -> (tag: UInt8, content: ArraySlice<UInt8>)? {
        guard let tag = bytes.popFirst(), let first = bytes.popFirst() else { return nil }
        var length = Int(first)
        if first > 0x80 {
            guard first <= 0x83 else { return nil }
            length = 0
            for _ in 0..<(first & 0x7F) {
                guard let octet = bytes.popFirst() else { return nil }
                length = length << 8 | Int(octet)
            }
        }
        guard length <= bytes.count else { return nil }
        defer { bytes = bytes.dropFirst(length) }
        return (tag, bytes.prefix(length))
    }
}
