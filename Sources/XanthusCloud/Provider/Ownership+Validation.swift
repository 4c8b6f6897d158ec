extension Ownership {
    /// Checks that the tags fit both clouds, before any call.
    ///
    /// - Throws: ``ConfigurationError`` that names the tag.
    package func validate() throws(ConfigurationError) {
        for (key, value) in tags {
            try Self.validate(tag: key, field: "ownership tag name", mayBeEmpty: false)
            try Self.validate(tag: value, field: "ownership tag '\(key)'", mayBeEmpty: true)
        }
    }

    private static func validate(tag: String, field: String, mayBeEmpty: Bool) throws(ConfigurationError) {
        guard tag.utf8.count <= 63, mayBeEmpty && tag.isEmpty || isLabel(tag) else {
            throw ConfigurationError(
                field,
                rule: "'\(tag.prefix(80))' is not made of up to 63 letters, digits, '-', '_' or '.', "
                    + "alphanumeric at both ends.",
                nextStep: "Shorten it or replace the other characters."
            )
        }
    }

    static func isLabel(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
