extension OCICredentials {
    /// Checks an OCID by the pattern of Oracle's Python SDK, and that it is one of the right kind.
    static func check(
        _ text: String,
        isOCIDOf kind: String,
        field: String,
        source: String?
    ) throws(ConfigurationError) {
        if let first = text.first, "\"'".contains(first), text.last == first {
            throw ConfigurationError(
                field,
                rule: "It is in quotation marks, and these are not part of an OCID.",
                nextStep: "Write it without them.",
                source: source
            )
        }
        guard OCIGrammar.isOCID(text) else {
            throw ConfigurationError(
                field,
                rule: "'\(text.prefix(100))' is no OCID.",
                nextStep: "Copy the OCID of the \(kind) from the console; it looks like ocid1.\(kind).oc1..aaaa….",
                source: source
            )
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
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
