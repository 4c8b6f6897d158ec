/// What was asked otherwise than it was recorded, or not at all.
public struct ReplayError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The requests that the recording does not have, each with the field that differs.
    public let unexpected: [String]
    /// The exchanges that nobody asked for.
    public let unused: [String]

    /// All of them, one a line.
    public var description: String {
        (unexpected + unused.map { "Nobody asked for \($0)." }).joined(separator: "\n")
    }
}
