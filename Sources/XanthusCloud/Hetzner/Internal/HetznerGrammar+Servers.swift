/// What no server can be, whatever else there is.
extension HetznerGrammar {
    /// The most user data that the API takes, in bytes of UTF-8 ("limited to 32KiB", API description).
    static let userDataLimit = 32_768

    /// Checks the length of user data.
    static func check(userData: String?) throws(ConfigurationError) {
        guard let count = userData?.utf8.count, count > userDataLimit else { return }
        throw ConfigurationError(
            "userData",
            rule: "It has \(count) bytes as sent; Hetzner takes \(userDataLimit).",
            nextStep: "Shorten or compress it."
        )
    }

    /// Checks that nothing is named twice.
    static func check(distinct values: [some Hashable], field: String) throws(ConfigurationError) {
        guard Set(values).count < values.count else { return }
        throw ConfigurationError(field, rule: "Something is named twice.", nextStep: "Name each once.")
    }
}
