/// A request's path and query, encoded once by RFC 3986 and then never touched again.
///
/// Everything but letters, digits, `-`, `.`, `_` and `~` is percent-encoded in both, so that no value can become
/// syntax: a slash in an id stays inside its segment.
package struct RequestTarget {
    /// What stands on the wire.
    package let text: String

    /// Encodes segments and parameters.
    ///
    /// - Parameters:
    ///   - prefix: What is encoded already, such as a base path.
    ///   - query: The parameters in their order; those without a value are left out.
    /// - Throws: ``ConfigurationError`` for a segment that is empty, `.` or `..`: servers and proxies resolve these, so
    ///   that the removal of one thing without an id would become a call to the collection.
    package init(
        prefix: String = "",
        _ segments: [String],
        query: [(name: String, value: String?)] = []
    ) throws(ConfigurationError) {
        for segment in segments where ["", ".", ".."].contains(segment) {
            throw ConfigurationError(
                "id",
                rule: "'\(segment)' cannot be part of a path.",
                nextStep: "Give the id or name as the cloud's list shows it."
            )
        }
        let parameters = query.compactMap { name, value in
            value.map { "\(Self.encode(name))=\(Self.encode($0))" }
        }
        let path = prefix + segments.map { "/" + Self.encode($0) }.joined()
        text = parameters.isEmpty ? path : "\(path)?\(parameters.joined(separator: "&"))"
    }

    private static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
