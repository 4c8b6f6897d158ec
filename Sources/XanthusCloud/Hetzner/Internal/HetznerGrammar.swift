/// What Hetzner refuses whatever else is there: values outside its grammar, told before a call is spent on them.
///
/// Limits that depend on the project, the location or what exists are for Hetzner to judge. Numbers without another
/// source are of the API description of May 2026.
enum HetznerGrammar {
    /// Checks the name of a label: up to 63 letters and digits with `-`, `_` and `.` between them, perhaps after a prefix
    /// of up to 253 and a slash.
    static func check(labelName name: String, mayBeReserved: Bool = false) throws(ConfigurationError) {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isPrefixed = parts.count == 2
        guard !isPrefixed || (1...253).contains(parts[0].utf8.count) && Ownership.isLabel(String(parts[0])),
            let last = parts.last, last.utf8.count <= 63, Ownership.isLabel(String(last))
        else {
            throw ConfigurationError(
                "labels",
                rule: "'\(name.prefix(80))' is no name of a label: up to 63 letters and digits, between them also '-', "
                    + "'_' and '.', perhaps after a prefix of up to 253 and a slash.",
                nextStep: "Shorten it or replace the other characters."
            )
        }
        guard mayBeReserved || !isPrefixed || parts[0] != "hetzner.cloud" else {
            throw ConfigurationError(
                "labels",
                rule: "'\(name.prefix(80))' has the prefix that Hetzner keeps for itself.",
                nextStep: "Choose another prefix."
            )
        }
    }

    /// Checks the value of a label: empty, or up to 63 letters and digits with `-`, `_` and `.` between them.
    static func check(labelValue value: String, of name: String) throws(ConfigurationError) {
        guard value.isEmpty || value.utf8.count <= 63 && Ownership.isLabel(value) else {
            throw ConfigurationError(
                "labels",
                rule: "'\(value.prefix(80))' is no value of the label '\(name)': up to 63 letters and digits, between "
                    + "them also '-', '_' and '.', or nothing.",
                nextStep: "Shorten it or replace the other characters."
            )
        }
    }

    /// Checks the length of a name.
    static func check(name: String?, field: String = "name", upTo limit: Int? = nil) throws(ConfigurationError) {
        guard let name else { return }
        guard !name.isEmpty else {
            throw ConfigurationError(field, rule: "It is empty.", nextStep: "Give a name that is not used yet.")
        }
        guard let limit, name.count > limit else { return }
        throw ConfigurationError(
            field,
            rule: "It has \(name.count) characters; Hetzner takes \(limit).",
            nextStep: "Shorten it."
        )
    }
}
