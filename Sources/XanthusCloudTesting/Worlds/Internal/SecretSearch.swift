internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// Looks for a secret in texts, in the forms in which it travels.
struct SecretSearch: Sendable {
    private let forms: [(name: String, bytes: [UInt8])]

    init(_ secret: Secret<String>) throws(ConfigurationError) {
        guard secret.withUnsafeValue({ $0.utf8.count }) >= 4 else {
            throw ConfigurationError(
                "secret",
                rule: "A secret that is looked for has at least four characters; shorter texts stand everywhere.",
                nextStep: "Look for a longer one."
            )
        }
        forms = secret.withUnsafeValue(Self.forms)
    }

    /// The names of the forms in which it stands in a text.
    func forms(in text: String) -> [String] { forms(in: Data(text.utf8)) }

    /// The names of the forms in which it stands among bytes.
    func forms(in data: Data) -> [String] {
        forms.filter { data.firstRange(of: $0.bytes) != nil }.map(\.name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    private static func forms(of secret: String) -> [(name: String, bytes: [UInt8])] {
        let plain = Array(secret.utf8)
        var forms = [("as it is", plain)]
        // Where it begins among three bytes decides how base64 spells it; characters at the ends hold other bits too.
        for start in 0..<3 {
            let text = Data(Array(repeating: 0, count: start) + plain).base64EncodedString()
            let first = [0, 2, 3][start]
            let last = (start + plain.count) * 8 / 6
            let inner = Array(text.utf8)[first..<last]
            forms.append(("as base64", Array(inner)))
            forms.append(("as base64 for addresses", inner.map(Self.forAddresses)))
        }
        let percent = plain.map { String(format: "%%%02X", $0) }.joined()
        forms.append(("percent-encoded", Array(percent.utf8)))
        for others in ["", "-._~"] {
            let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: others))
            let escaped = secret.addingPercentEncoding(withAllowedCharacters: allowed)
            if let escaped { forms.append(("percent-encoded", Array(escaped.utf8))) }
        }
        let json = JSON.string(secret).data.dropFirst().dropLast()
        forms.append(("as JSON", Array(json)))
        forms.append(("as JSON", Array(String(decoding: json, as: UTF8.self).replacing("/", with: "\\/").utf8)))
        // What has nothing to escape is the plain text again, which has been named.
        return forms.enumerated().filter { index, form in index == 0 || form.1 != plain }.map(\.element)
    }

    private static func forAddresses(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: byte
        }
    }
}

extension WorldLog {
    /// Where a secret stands in what came in, credentials left out.
    func occurrences(of secret: Secret<String>) -> [String] {
        guard let search = try? SecretSearch(secret) else { return [] }
        return zip(calls, requests).flatMap { call, traffic -> [String] in
            let headers = traffic.request.headerFields.filter { $0.name != .authorization }
                .map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            let parts = [
                ("path", Data((traffic.request.path ?? "").utf8)), ("headers", Data(headers.utf8)),
                ("body", traffic.body),
            ]
            return parts.flatMap { part, data in
                search.forms(in: data).map { "request \(call.number), \(call.operation): \(part), \($0)" }
            }
        }
    }
}
