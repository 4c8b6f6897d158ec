internal import Foundation

/// The `Authorization` header of a signed request, taken apart.
///
/// Written from the specification (draft-cavage-http-signatures-08 as Oracle narrows it) and not shared with the SDK,
/// so that a misreading there cannot hide here.
struct OCIAuthorization: Sendable {
    let keyID: String
    /// The names of what is signed, in lower case and in order.
    let signed: [String]
    let signature: Data

    /// Reads `Signature version="1",headers="…",keyId="…",algorithm="rsa-sha256",signature="…"`, in any order.
    init?(_ text: String) {
        let scheme = text.prefix { $0 != " " }
        guard scheme.lowercased() == "signature", let members = Self.members(of: text.dropFirst(scheme.count)),
            members["version", default: "1"] == "1", members["algorithm"] == "rsa-sha256",
            let keyID = members["keyId"], let headers = members["headers"],
            let signature = members["signature"].flatMap({ Data(base64Encoded: $0) })
        else { return nil }
        self.keyID = keyID
        signed = headers.split(separator: " ").map { $0.lowercased() }
        self.signature = signature
    }

    /// Reads comma-separated pairs with quoted values; a name that comes twice spoils it all.
    private static func members(of text: Substring) -> [String: String]? {
        var members: [String: String] = [:]
        var rest = text.drop { $0 == " " }
        while !rest.isEmpty {
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = String(rest[..<equals])
            rest = rest[equals...].dropFirst()
            guard rest.first == "\"" else { return nil }
            rest = rest.dropFirst()
            guard let quote = rest.firstIndex(of: "\"") else { return nil }
            guard members.updateValue(String(rest[..<quote]), forKey: name) == nil else { return nil }
            rest = rest[quote...].dropFirst().drop { $0 == " " }
            if rest.isEmpty { return members }
            guard rest.first == "," else { return nil }
            rest = rest.dropFirst().drop { $0 == " " }
        }
        return members.isEmpty ? nil : members
    }
}
