internal import Foundation
private import XanthusCloud

/// Reads a file that an option names.
///
/// - Throws: `ConfigurationError` that names the option and the file.
func readFile(_ path: String, field: String) throws -> Data {
    do {
        return try Data(contentsOf: URL(filePath: path))
    } catch {
        throw ConfigurationError(
            field,
            rule: "The file cannot be read.",
            nextStep: "Name a file that exists and that you may read.",
            source: path
        )
    }
}
