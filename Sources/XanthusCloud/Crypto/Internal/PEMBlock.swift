private import struct Foundation.Data

/// What stands between a BEGIN and an END line (RFC 7468; encryption headers as in RFC 1421).
struct PEMBlock {
    /// The words after BEGIN, such as `RSA PRIVATE KEY`.
    let label: String
    /// The header lines of legacy encryption, each ended by a line feed; empty if there are none.
    let headers: String
    /// The content; `nil` if it is cut off or not base64.
    let bytes: [UInt8]?

    /// Finds all blocks of a text, and forgives what happens to keys on their way: other line endings, indentation,
    /// and all lines joined to one.
    static func all(in text: String) -> [PEMBlock] {
        var blocks: [PEMBlock] = []
        var rest = text[...]
        while let begin = rest.firstRange(of: "-----BEGIN ") {
            rest = rest[begin.upperBound...]
            guard let dashes = rest.firstRange(of: "-----") else { break }
            let label = String(rest[..<dashes.lowerBound])
            rest = rest[dashes.upperBound...]
            guard let end = rest.firstRange(of: "-----END \(label)-----") else {
                blocks.append(PEMBlock(label: label, headers: "", bytes: nil))
                continue
            }
            blocks.append(PEMBlock(label: label, content: rest[..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return blocks
    }

    private init(label: String, headers: String, bytes: [UInt8]?) {
        self.label = label
        self.headers = headers
        self.bytes = bytes
    }

    private init(label: String, content: Substring) {
        let lines = content.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
        let headers = lines.filter { $0.contains(":") }
        let base64 = lines.filter { !$0.contains(":") }.joined()
        self.init(
            label: label,
            headers: headers.map { $0 + "\n" }.joined(),
            bytes: base64.isEmpty ? nil : Data(base64Encoded: base64).map(Array.init)
        )
    }
}
