/// A file of shell variables that bash reads with `source`, and from which no value can break out.
///
/// Between single quotes bash takes every byte as it is, but the single quote itself and NUL. The former is written
/// as `'\''`; the latter can't be in a variable at all and is refused.
struct ShellAssignments: Sendable, Hashable {
    /// The lines of the file so far.
    private(set) var text = ""

    /// Adds `name='value'`.
    mutating func set(_ name: String, _ value: String) throws(UserDataError) {
        text += "\(name)=\(try Self.quoted(value, for: name))\n"
    }

    /// Adds `name=('value' 'value')`.
    mutating func set(_ name: String, _ values: [String]) throws(UserDataError) {
        var words: [String] = []
        for value in values { words.append(try Self.quoted(value, for: name)) }
        text += "\(name)=(\(words.joined(separator: " ")))\n"
    }

    private static func quoted(_ value: String, for name: String) throws(UserDataError) -> String {
        guard !value.utf8.contains(0) else {
            throw UserDataError(
                name,
                rule: "A value for the shell can't hold a NUL character.",
                nextStep: "Remove the character."
            )
        }
        // By unicode scalar: as a Character a quote may be glued to a combining mark that follows it.
        var result = String.UnicodeScalarView("'".unicodeScalars)
        for scalar in value.unicodeScalars {
            if scalar == "'" { result.append(contentsOf: #"'\''"#.unicodeScalars) } else { result.append(scalar) }
        }
        result.append("'")
        return String(result)
    }
}
