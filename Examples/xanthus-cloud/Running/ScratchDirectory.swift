private import Foundation
internal import XanthusCloud

/// A directory for the keys of a simulated cloud. None outlives the process, however that ends.
struct ScratchDirectory: Sendable {
    private static let living = Locked(Set<String>())

    let path: String

    /// Makes a directory of its own in the one for temporary files, and fills it.
    ///
    /// - Throws: `ConfigurationError` if there is no place for it; nothing is left then.
    static func filled<Content>(_ fill: (ScratchDirectory) throws -> Content) throws -> Content {
        let parent = FileManager.default.temporaryDirectory
        let name = "xanthus-cloud-\(UUID().uuidString)"
        let directory = ScratchDirectory(path: parent.appending(path: name).path(percentEncoded: false))
        living.withLock { _ = $0.insert(directory.path) }
        do {
            try FileManager.default.createDirectory(
                atPath: directory.path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            return try fill(directory)
        } catch {
            directory.remove()
            throw ConfigurationError(
                "temporary directory",
                rule: "Nothing can be written to '\(parent.path(percentEncoded: false))'.",
                nextStep: "Set TMPDIR to a directory that exists, that you may write to, and that has room."
            )
        }
    }

    /// Removes the directory with all that is in it.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
        Self.living.withLock { _ = $0.remove(path) }
    }

    /// Removes what the end of the process would leave behind.
    static func removeAll() {
        for path in living.withLock(\.self) { ScratchDirectory(path: path).remove() }
    }
}
