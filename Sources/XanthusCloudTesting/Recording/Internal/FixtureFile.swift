private import Foundation
internal import XanthusCloud

/// Writes a fixture whole or not at all.
enum FixtureFile {
    /// Puts a text in a file's place, for everybody to read.
    static func replace(_ path: String, by text: String) throws(ConfigurationError) {
        switch FileReplacement.replace(path, by: Array(text.utf8), mode: 0o644) {
        case .directory(let reason)?, .content(let reason)?:
            throw ConfigurationError(
                "path",
                rule: "'\(path)' cannot be written: \(String(cString: strerror(reason))).",
                nextStep: "Name a file in a directory that exists and that you may write to.",
                source: nil
            )
        case nil: break
        }
    }
}
