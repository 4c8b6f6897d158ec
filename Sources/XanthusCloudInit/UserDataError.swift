/// A mistake in user data that was found before anything was sent.
///
/// The text names the field, the rule it breaks and the next step. It never holds the content of a file or of the
/// user data itself, so it is safe to log whole.
public struct UserDataError: Error, Sendable, Hashable {
    /// The thing that is wrong, such as `timezone` or `files[2].path`.
    public var field: String
    /// The rule that is broken, as a full sentence, with its numbers where there are any.
    public var rule: String
    /// What to do about it, as a full sentence.
    public var nextStep: String

    /// Creates an error from its parts.
    public init(_ field: String, rule: String, nextStep: String) {
        self.field = field
        self.rule = rule
        self.nextStep = nextStep
    }
}

extension UserDataError: CustomStringConvertible {
    /// Field, rule and next step in one line.
    public var description: String { "\(field): \(rule) \(nextStep)" }
}
