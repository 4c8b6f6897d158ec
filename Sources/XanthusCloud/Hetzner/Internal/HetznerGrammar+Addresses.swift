/// What is no address, network or name in DNS for Hetzner.
extension HetznerGrammar {
    /// Checks a single address of either version.
    static func check(address text: String, field: String) throws(ConfigurationError) {
        guard IPAddressText.read(text) == nil else { return }
        throw ConfigurationError(
            field,
            rule: "'\(text.prefix(60))' is no IP address.",
            nextStep: "Write a single address, such as 203.0.113.7 or 2001:db8::1."
        )
    }

    /// Checks the name that an address shall lead back to: up to 253 characters, labels of up to 63 letters, digits and
    /// hyphens (RFC 1123).
    static func check(dnsPointer name: String?) throws(ConfigurationError) {
        guard let name else { return }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            name.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
            }
        guard !isName else { return }
        throw ConfigurationError(
            "dnsPointer",
            rule: "'\(name.prefix(80))' is no host name: labels of letters, digits and hyphens, joined by dots.",
            nextStep: "Give a name such as mail.example.com, without a dot at the end."
        )
    }
}
