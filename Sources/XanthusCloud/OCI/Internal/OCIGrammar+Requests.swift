/// What all requests have in common, checked by the client for whichever operation it sends.
extension OCIGrammar {
    /// The most characters of a display name, as the API reference of `displayName` has it.
    static let nameLimit = 255

    /// Checks the ids in path and query, and the name in the body.
    static func check(_ request: OCI.OperationRequest) throws(ConfigurationError) {
        for segment in request.path { try check(id: segment, field: "id") }
        for (name, value) in request.query where name.hasSuffix("Id") {
            if let value { try check(id: value, field: name) }
        }
        try check(name: (request.body as? any OCIDisplayNamed)?.displayName)
    }

    /// Whether a text has the form of an OCID, by the pattern of Oracle's Python SDK:
    /// `ocid1.<kind>.<realm>.<region>.<unique>`, with colons in old ones.
    static func isOCID(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        return text.utf8.count <= 255 && parts.count >= 5 && parts.first?.isEmpty == false
            && parts.last?.isEmpty == false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    }

    /// Checks what is meant to be an OCID. Paths hold other names besides, which may be anything.
    private static func check(id: String, field: String) throws(ConfigurationError) {
        guard id.contains("ocid1."), !isOCID(id) else { return }
        throw ConfigurationError(
            field,
            rule: "'\(id.prefix(100))' is no OCID.",
            nextStep: "Copy it whole from the console or a list; it looks like ocid1.instance.oc1.phx.aaaa…."
        )
    }

    private static func check(name: String?) throws(ConfigurationError) {
        guard let name, !(1...nameLimit).contains(name.count) else { return }
        throw ConfigurationError(
            "displayName",
            rule: "A name has 1 to \(nameLimit) characters, not \(name.count).",
            nextStep: name.isEmpty ? "Leave it out to have one from Oracle." : "Shorten it."
        )
    }
}
