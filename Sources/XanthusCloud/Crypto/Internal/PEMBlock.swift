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
        // A block ends before the next begins, so the time this takes grows with the text and no faster.
        text.split(separator: "-----BEGIN ", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            guard let dashes = piece.firstRange(of: "-----") else { return nil }
            let label = String(piece[..<dashes.lowerBound])
            let content = piece[dashes.upperBound...]
            guard let end = content.firstRange(of: "-----END \(label)-----") else {
                return PEMBlock(label: label, headers: "", bytes: nil)
            }
            return PEMBlock(label: label, content: content[..<end.lowerBound])
        }
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
