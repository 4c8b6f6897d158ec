/// What no server can be, whatever else there is.
extension HetznerGrammar {
    /// The most user data that the API takes, in characters as sent ("Length must be between 0 and 32768").
    static let userDataLimit = 32_768

    /// Checks the length of user data.
    static func check(userData: String?) throws(ConfigurationError) {
        guard let count = userData?.unicodeScalars.count, count > userDataLimit else { return }
        throw ConfigurationError(
            "userData",
            rule: "It has \(count) characters as sent; Hetzner takes \(userDataLimit).",
            nextStep: "Shorten or compress it."
        )
    }

    /// Checks that nothing is named twice.
    static func check(distinct values: [some Hashable], field: String) throws(ConfigurationError) {
        guard Set(values).count < values.count else { return }
        throw ConfigurationError(field, rule: "Something is named twice.", nextStep: "Name each once.")
    }
}
