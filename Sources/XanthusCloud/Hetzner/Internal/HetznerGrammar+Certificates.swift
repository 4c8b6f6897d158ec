extension HetznerGrammar {
    /// Checks a certificate that is uploaded: PEM, of up to five in a chain and 30,000 bytes, with a key of up to 5,000
    /// (limits since 2026-02-11). What it says of the key names no part of it.
    static func check(certificate: String, privateKey: Secret<String>) throws(ConfigurationError) {
        let count =
            certificate.split(separator: "-----BEGIN CERTIFICATE-----", omittingEmptySubsequences: false).count - 1
        guard (1...5).contains(count), certificate.utf8.count <= 30_000 else {
            throw ConfigurationError(
                "certificate",
                rule: "It has \(count) certificates in \(certificate.utf8.count) bytes; Hetzner takes 1 to 5 in PEM, "
                    + "in up to 30,000 bytes.",
                nextStep: "Give the certificate and those that vouch for it, without the root."
            )
        }
        let (isKey, size) = privateKey.withUnsafeValue { ($0.contains("PRIVATE KEY-----"), $0.utf8.count) }
        guard isKey, size <= 5_000 else {
            throw ConfigurationError(
                "privateKey",
                rule: "It has \(size) bytes and \(isKey ? "a" : "no") private key; Hetzner takes one in PEM, in up to "
                    + "5,000 bytes.",
                nextStep: "Give the key of the certificate, unencrypted and alone."
            )
        }
    }

    /// Checks the names that a managed certificate shall be for.
    static func check(domainNames names: [String]) throws(ConfigurationError) {
        guard !names.isEmpty else {
            throw ConfigurationError("domainNames", rule: "There is none.", nextStep: "Give one at least.")
        }
        for name in names { try check(domainName: name) }
    }

    private static func check(domainName name: String) throws(ConfigurationError) {
        let parts = (name.hasPrefix("*.") ? name.dropFirst(2) : name[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            parts.count > 1 && name.utf8.count <= 253
            && parts.allSatisfy { part in
                (1...63).contains(part.utf8.count) && part.first != "-" && part.last != "-"
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
        guard !isName else { return }
        throw ConfigurationError(
            "domainNames",
            rule: "'\(name.prefix(80))' is no name in the DNS.",
            nextStep: "Write it like example.com or *.example.com; transcribe other letters to Punycode."
        )
    }
}
