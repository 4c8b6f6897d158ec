extension Hetzner {
    /// One record of the DNS.
    ///
    /// ```swift
    /// Hetzner.Record("10 mail.example.com.")
    /// Hetzner.Record(text: "v=spf1 -all")
    /// ```
    public struct Record: Codable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// What it says, in the form that its type has in zone files.
        public var value: String
        /// A note for people.
        public var comment: String?

        /// Makes a record.
        public init(_ value: String, comment: String? = nil) {
            self.value = value
            self.comment = comment
        }

        /// Makes a record without a note.
        public init(stringLiteral value: String) {
            self.init(value)
        }

        /// Makes a record of type TXT, whose value the API takes quoted and in pieces of up to 255 octets only.
        ///
        /// What is no printable ASCII is written as its octets in UTF-8 (RFC 1035, 5.1).
        public init(text: String, comment: String? = nil) {
            let octets = Array(text.utf8)
            let pieces = stride(from: 0, to: max(1, octets.count), by: 255).map { start in
                "\"" + octets[start..<min(start + 255, octets.count)].map(Self.escaped).joined() + "\""
            }
            self.init(pieces.joined(separator: " "), comment: comment)
        }

        /// The text of a record of type TXT; `nil` if it is not one or more quoted pieces of text.
        public var text: String? { quotedOctets.flatMap { String(validating: $0, as: UTF8.self) } }

        /// What is in the quotes of a record of type TXT, text or not; `nil` if it is not one or more quoted pieces.
        var quotedOctets: [UInt8]? {
            var octets: [UInt8] = []
            var rest = value.utf8[...]
            repeat {
                guard rest.popFirst() == Self.quote else { return nil }
                while let octet = rest.popFirst(), octet != Self.quote {
                    guard let next = Self.unescaped(octet, &rest) else { return nil }
                    octets.append(next)
                }
                // The last octet that was read has to be the quote.
                guard value.utf8[..<rest.startIndex].last == Self.quote else { return nil }
                rest = rest.drop { $0 == UInt8(ascii: " ") }
            } while !rest.isEmpty
            return octets
        }

        private static let quote = UInt8(ascii: "\"")
        private static let backslash = UInt8(ascii: "\\")

        private static func escaped(_ octet: UInt8) -> String {
            switch octet {
            case quote, backslash: "\\" + String(UnicodeScalar(octet))
            case 0x20...0x7E: String(UnicodeScalar(octet))
            default: "\\" + (octet < 10 ? "00" : octet < 100 ? "0" : "") + String(octet)
            }
        }

        /// The octet that a zone file writes so: itself, `\` and a character, or `\` and three digits.
        private static func unescaped(_ octet: UInt8, _ rest: inout Substring.UTF8View) -> UInt8? {
            guard octet == backslash else { return octet }
            let digits = rest.prefix(3)
            if let digit = digits.first, (0x30...0x39).contains(digit) {
                guard digits.count == 3, let number = UInt8(String(Substring(digits))) else { return nil }
                rest = rest.dropFirst(3)
                return number
            }
            return rest.popFirst()
        }
    }
}
