extension HetznerGrammar {
    /// Checks the name of a volume: up to 64 letters and digits with `-`, `_` and `.` between them.
    static func check(volumeName name: String?) throws(ConfigurationError) {
        try check(name: name, upTo: 64)
        guard let name, !Ownership.isLabel(name) else { return }
        throw ConfigurationError(
            "name",
            rule: "'\(name)' is no name of a volume: letters and digits, between them also '-', '_' and '.'.",
            nextStep: "Replace the other characters."
        )
    }

    /// Checks the size of a volume: 10 GB to 10 TB.
    static func check(volumeSize size: Int) throws(ConfigurationError) {
        guard !(10...10_240).contains(size) else { return }
        throw ConfigurationError(
            "size",
            rule: "\(size) GB is no size of a volume: they have 10 to 10,240.",
            nextStep: "Choose a size within."
        )
    }
}
