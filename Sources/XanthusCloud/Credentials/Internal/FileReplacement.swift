private import Foundation

/// Puts a new content in a file's place, whole or not at all.
package enum FileReplacement {
    /// Why a file was left as it is, with the system's error number.
    package enum Obstacle: Sendable {
        /// Nothing can be made in its directory.
        case directory(Int32)
        /// The content could not be stored, or not be put in its place.
        case content(Int32)
    }

    /// Writes a content beside a file and moves it into its place, so that who reads meanwhile finds the old or the new,
    /// and never a part.
    ///
    /// - Parameters:
    ///   - mode: Who may read it; until it is whole, nobody but its owner may.
    /// - Returns: What hindered it; `nil` if it was replaced.
    package static func replace(_ path: String, by content: [UInt8], mode: UInt32) -> Obstacle? {
        var name = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return .directory(errno) }
        let isWritten =
            store(content, in: descriptor) && fsync(descriptor) == 0
            && fchmod(descriptor, mode_t(mode)) == 0
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(name, path) == 0 else {
            let reason = errno
            unlink(name)
            return .content(reason)
        }
        return nil
    }

    private static func store(_ bytes: [UInt8], in descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
