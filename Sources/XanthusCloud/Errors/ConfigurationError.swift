/// A mistake that was found before any call was made.
///
/// The text names the field, the rule it breaks and the next step; ``source`` says where the value came from.
public struct ConfigurationError: Error, Sendable, Hashable {
    /// The thing that is wrong: a variable, a key of a file, a parameter.
    public var field: String
    /// The rule that is broken, as a full sentence. Never the value itself if that is secret.
    public var rule: String
    /// What to do about it, as a full sentence.
    public var nextStep: String
    /// Where the value came from, such as `environment variable OCI_REGION` or `/home/me/.oci/config, line 4`.
    public var source: String?

    /// Creates an error from its parts.
    public init(_ field: String, rule: String, nextStep: String, source: String? = nil) {
        self.field = field
        self.rule = rule
        self.nextStep = nextStep
        self.source = source
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// Field, source, rule and next step in one line.
    public var description: String {
        "\(field)\(source.map { " (\($0))" } ?? ""): \(rule) \(nextStep)"
    }
}
