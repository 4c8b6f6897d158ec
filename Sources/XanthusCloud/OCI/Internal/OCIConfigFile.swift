/// A file in the form of `~/.oci/config`: profiles in square brackets, `key = value` lines, comments.
///
/// A profile takes from `[DEFAULT]` what it lacks. Keys are read in capitals or not, names of profiles exactly. What
/// Oracle's Python SDK refuses is refused here too, with the line.
struct OCIConfigFile {
    /// A value and where it stands.
    struct Entry {
        let value: String
        let line: Int
    }

    private struct Profile {
        let name: String
        let line: Int
        var entries: [String: Entry] = [:]
    }

    static let defaultProfile = "DEFAULT"

    let path: String
    private var profiles: [Profile] = []

    init(_ text: String, path: String) throws(ConfigurationError) {
        self.path = path
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (line, number) in zip(lines, 1...) {
            let line = line.trimmed
            guard let first = line.first, first != "#", first != ";" else { continue }
            if first == "[" {
                try beginProfile(line, at: number)
            } else {
                try addEntry(line, at: number)
            }
        }
    }

    /// The names of the profiles, in order.
    var names: [String] { profiles.map(\.name) }

    func hasProfile(_ name: String) -> Bool { profiles.contains { $0.name == name } }

    /// Looks a key up in a profile, and then in `[DEFAULT]` unless that is not wanted.
    func entry(_ key: String, in name: String, inheriting: Bool = true) -> Entry? {
        let candidates = inheriting ? [name, Self.defaultProfile] : [name]
        return candidates.lazy.compactMap { candidate in
            profiles.first { $0.name == candidate }?.entries[key]
        }.first
    }

    /// Says where a line stands.
    func source(line: Int) -> String { "\(path), line \(line)" }

    private mutating func beginProfile(_ line: String, at number: Int) throws(ConfigurationError) {
        guard line.last == "]", line.count > 2 else {
            throw refusal("A profile's name in square brackets is not complete.", "Write [NAME].", at: number)
        }
        let name = String(line.dropFirst().dropLast())
        if let earlier = profiles.first(where: { $0.name == name }) {
            throw refusal(
                "The profile '\(name)' is there already, in line \(earlier.line).",
                "Join the two, or rename one.",
                at: number
            )
        }
        profiles.append(Profile(name: name, line: number))
    }

    private mutating func addEntry(_ line: String, at number: Int) throws(ConfigurationError) {
        guard let separator = line.firstIndex(of: "=") else {
            throw refusal("The line has no '='.", "Write `key = value`, or begin a comment with '#'.", at: number)
        }
        let key = line[..<separator].trimmed.lowercased()
        guard var profile = profiles.popLast() else {
            throw refusal("The key '\(key)' stands before any profile.", "Write [DEFAULT] above it.", at: number)
        }
        if let earlier = profile.entries[key] {
            throw refusal("The key '\(key)' is there already, in line \(earlier.line).", "Keep one.", at: number)
        }
        profile.entries[key] = Entry(value: line[line.index(after: separator)...].trimmed, line: number)
        profiles.append(profile)
    }

    private func refusal(_ rule: String, _ nextStep: String, at line: Int) -> ConfigurationError {
        ConfigurationError("OCI configuration", rule: rule, nextStep: nextStep, source: source(line: line))
    }
}
