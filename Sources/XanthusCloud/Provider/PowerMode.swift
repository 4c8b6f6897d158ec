/// How a running operating system is told.
public enum PowerMode: Sendable, Hashable, Codable {
    /// The operating system is asked (ACPI) and given time to end its programs.
    case graceful
    /// The power is cut.
    case hard
}
