private import Foundation
internal import XanthusCloud

/// Writes a fixture whole or not at all.
enum FixtureFile {
    /// Puts a text in a file's place. It is written beside it first, so that who reads meanwhile finds the old or the new.
    static func replace(_ path: String, by text: String) throws(ConfigurationError) {
        func refusal() -> ConfigurationError {
            ConfigurationError(
                "path",
                rule: "'\(path)' cannot be written: \(String(cString: strerror(errno))).",
                nextStep: "Name a file in a directory that exists and that you may write to.",
                source: nil
            )
        }
        var name = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw refusal() }
        let isWritten = store(Array(text.utf8), in: descriptor) && fchmod(descriptor, 0o644) == 0
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(name, path) == 0 else {
            let error = refusal()
            unlink(name)
            throw error
        }
    }

    private static func store(_ bytes: [UInt8], in descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return fsync(descriptor) == 0
    }
}
