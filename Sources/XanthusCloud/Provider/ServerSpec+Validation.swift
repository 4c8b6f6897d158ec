extension ServerSpec {
    /// Checks what holds on every cloud, before any call.
    ///
    /// - Throws: ``ConfigurationError`` that names the field, the rule and the next step.
    public func validate() throws(ConfigurationError) {
        try Self.validate(name: name)
        guard !type.rawValue.isEmpty else {
            throw ConfigurationError(
                "type",
                rule: "A server type is needed.",
                nextStep: "Choose one of the provider's serverTypes()."
            )
        }
        try ownership.validate()
        if let token = idempotencyToken {
            // On both clouds it is a tag's value, of which Hetzner's are the stricter: 63 characters, three kept back.
            guard (1...60).contains(token.utf8.count), Ownership.isLabel(token) else {
                throw ConfigurationError(
                    "idempotencyToken",
                    rule: "It has 1 to 60 letters, digits, '-', '_' or '.', alphanumeric at both ends.",
                    nextStep: "Leave it out to have one drawn."
                )
            }
        }
    }

    /// Checks a host name: parts of 1 to 63 letters, digits and inner hyphens, joined by dots, 253 at most.
    public static func validate(name: String) throws(ConfigurationError) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isHostName =
            name.utf8.count <= 253
            && parts.allSatisfy { part in
                (1...63).contains(part.utf8.count)
                    && part.utf8.allSatisfy { Ownership.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
                    && part.first != "-" && part.last != "-"
            }
        guard isHostName else {
            throw ConfigurationError(
                "name",
                rule: "'\(name.prefix(80))' is no host name: letters, digits and inner hyphens, in parts of 1 to 63 "
                    + "joined by dots.",
                nextStep: "Choose a name such as 'blog' or 'blog-1'."
            )
        }
    }
}
