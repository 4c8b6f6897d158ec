internal import Foundation

/// The forms in which a secret may turn up.
enum SecretVariants {
    /// Longer phrases are told by their beginning.
    private static let longest = 64

    static func phrases(of secret: String) -> [String] {
        parts(of: secret).flatMap { part -> [String] in
            var forms = [part] + base64(of: part)
            let escaped = String(decoding: JSON.string(part).data, as: UTF8.self).dropFirst().dropLast()
            forms.append(String(escaped))
            let plain = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
            forms.append(part.addingPercentEncoding(withAllowedCharacters: plain) ?? part)
            return Array(Set(forms))
        }
    }

    static func start(of text: String) -> String {
        guard text.utf8.count > longest else { return text }
        // Whole characters, so that no letter is cut in two.
        var start = text.prefix(longest)
        while start.utf8.count > longest { start = start.dropLast() }
        return String(start)
    }

    /// The long lines of a secret that has several, which are found when the line ends are others, too.
    private static func parts(of secret: String) -> [String] {
        guard secret.utf8.count > longest else { return [secret] }
        let lines = secret.split(whereSeparator: \.isNewline)
            .filter { $0.utf8.count >= 24 && !$0.hasPrefix("-----") }
        return (lines.isEmpty ? [secret[...]] : lines).map { start(of: String($0)) }
    }

    /// What every Base64 of a longer text holds in which the secret stands, at whatever offset.
    private static func base64(of part: String) -> [String] {
        guard part.utf8.count >= 12 else { return [] }
        return (0..<3).map { offset in
            let text = (Data(count: offset) + Data(part.utf8)).base64EncodedString()
            // Characters that share bits with what stands before or behind are left out.
            let first = (offset * 8 + 5) / 6
            let count = (offset + part.utf8.count) * 8 / 6
            return String(text.prefix(count).dropFirst(first))
        }
    }
}
