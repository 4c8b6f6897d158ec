internal import Foundation

/// What all requests have in common, checked by the client for whichever operation it sends.
extension OCIGrammar {
    /// The most characters of a display name, as the API reference of `displayName` has it.
    static let nameLimit = 255
    /// Members of bodies in which all names are the caller's own.
    private static let foreign: Set = ["definedTags", "extendedMetadata", "freeformTags", "metadata"]

    /// Checks the ids in path and query, and in the body ids, display names and host names, however deep.
    ///
    /// - Parameter body: The request's body as it is sent.
    static func check(_ request: OCI.OperationRequest, body: Data?) throws(ConfigurationError) {
        // Paths hold other names besides, which may be anything.
        for segment in request.path where segment.contains("ocid1.") { try check(id: segment, field: "id") }
        for (name, value) in request.query where name.hasSuffix("Id") {
            if let value { try check(id: value, field: name) }
        }
        guard let body, let json = try? JSONSerialization.jsonObject(with: body) else { return }
        try check(json, named: "", at: "")
    }

    /// Whether a text has the form of an OCID, by the pattern of Oracle's Python SDK:
    /// `ocid1.<kind>.<realm>.<region>.<unique>`, with colons in old ones.
    static func isOCID(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        return parts.count >= 5 && parts.first?.isEmpty == false && parts.last?.isEmpty == false && isID(text)
    }

    /// Checks what is meant to be an id. Rules have ids that are no OCIDs, so what does not begin as one only has to
    /// have its letters.
    static func check(id: String, field: String) throws(ConfigurationError) {
        guard !(id.contains("ocid1.") ? isOCID(id) : isID(id)) else { return }
        throw ConfigurationError(
            field,
            rule: "'\(id.prefix(100))' is no OCID.",
            nextStep: "Copy it whole from the console or a list; it looks like ocid1.instance.oc1.phx.aaaa…."
        )
    }

    private static func isID(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    }

    /// Checks a member of a body, and whatever is in it.
    private static func check(_ value: Any, named name: String, at path: String) throws(ConfigurationError) {
        switch value {
        case let object as [String: Any]:
            for (name, value) in object.sorted(by: { $0.key < $1.key }) where !foreign.contains(name) {
                try check(value, named: name, at: path.isEmpty ? name : "\(path).\(name)")
            }
        case let list as [Any]:
            for (index, value) in list.enumerated() { try check(value, named: name, at: "\(path)[\(index)]") }
        case let text as String: try check(text: text, named: name, at: path)
        default: return
        }
    }

    private static func check(text: String, named name: String, at path: String) throws(ConfigurationError) {
        switch name {
        case "displayName": try check(name: text, field: path)
        // With an empty text a change may take something away.
        case _ where text.isEmpty: return
        case "hostnameLabel": try check(hostname: text, field: path)
        case _ where name.hasSuffix("Id") || name.hasSuffix("Ids"): try check(id: text, field: path)
        default: return
        }
    }

    private static func check(name: String, field: String) throws(ConfigurationError) {
        guard !(1...nameLimit).contains(name.count) else { return }
        throw ConfigurationError(
            field,
            rule: "A name has 1 to \(nameLimit) characters, not \(name.count).",
            nextStep: name.isEmpty ? "Leave it out to have one from Oracle." : "Shorten it."
        )
    }

    /// Checks the name of a host, by RFC 952 and 1123, which the API reference of `hostnameLabel` names.
    private static func check(hostname: String, field: String) throws(ConfigurationError) {
        let isName =
            hostname.utf8.count <= 63 && hostname.first != "-" && hostname.last != "-"
            && hostname.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard !isName else { return }
        throw ConfigurationError(
            field,
            rule: "'\(hostname.prefix(80))' is no name of a host: up to 63 letters, digits and inner hyphens.",
            nextStep: "Shorten it, or leave out what else is in it."
        )
    }
}
