extension OCICredentials {
    /// Checks an OCID by the pattern of Oracle's Python SDK, and that it is one of the right kind.
    static func check(
        _ text: String,
        isOCIDOf kind: String,
        field: String,
        source: String?
    ) throws(ConfigurationError) {
        // ocid1.<kind>.<realm>.<region>.<unique>, with colons in old ones.
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        let isWellFormed =
            text.utf8.count <= 255 && parts.count >= 5 && parts.first?.isEmpty == false && parts.last?.isEmpty == false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
        if let first = text.first, "\"'".contains(first), text.last == first {
            throw ConfigurationError(
                field,
                rule: "It is in quotation marks, and these are not part of an OCID.",
                nextStep: "Write it without them.",
                source: source
            )
        }
        guard isWellFormed else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(100))' is no OCID.",
                nextStep: "Copy the OCID of the \(kind) from the console; it looks like ocid1.\(kind).oc1..aaaa….",
                source: source
            )
        }
        guard parts[1] == kind else {
            throw ConfigurationError(
                field,
                rule: "It is the OCID of a \(parts[1]), not of a \(kind).",
                nextStep: "Copy the OCID of the \(kind) from the console; it looks like ocid1.\(kind).oc1..aaaa….",
                source: source
            )
        }
    }
}
