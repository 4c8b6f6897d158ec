private import Foundation

/// A small text file that holds credentials, or the way to them.
struct CredentialFile {
    /// The largest file that is read, in bytes: far more than any key or configuration has.
    static let maximumSize = 1 << 20

    let path: String
    let text: Secret<String>
    /// What is wrong with the file's mode, if anything, as a full sentence.
    let warning: String?

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - field: The setting that names it, for errors.
    ///   - source: Where that setting is from, for errors.
    init(_ path: String, field: String, source: String?) throws(ConfigurationError) {
        func refusal(_ rule: String, _ nextStep: String) -> ConfigurationError {
            ConfigurationError(field, rule: "The file \(path) \(rule).", nextStep: nextStep, source: source)
        }
        func unreadable() -> ConfigurationError {
            switch errno {
            case ENOENT, ENOTDIR: refusal("does not exist", "Correct the path, or put the file there.")
            case EACCES, EPERM: refusal("may not be read", "Give this user the right to read it.")
            default: refusal("cannot be read (error \(errno) of the system)", "Look at the file, or give another.")
            }
        }
        // Without waiting, because a pipe may never get a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable() }
        defer { close(descriptor) }

        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw unreadable() }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw refusal("is a directory", "Give the path of a file in it.")
        default: throw refusal("is no regular file", "Give the path of one.")
        }

        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = read(descriptor, &buffer, buffer.count), count != 0 {
            guard count > 0 else {
                if errno == EINTR { continue }
                throw unreadable()
            }
            bytes += buffer[..<count]
            guard bytes.count <= Self.maximumSize else {
                throw refusal("is larger than 1 MiB", "Give the right file: keys and configurations are small.")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refusal("is no text in UTF-8", "Give a text file; a key is needed in PEM form, not DER.")
        }
        self.path = path
        // Some editors begin a file with a byte order mark.
        self.text = Secret(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
        let mode = facts.st_mode & 0o777
        warning =
            mode & 0o077 == 0
            ? nil
            : "\(path) is open to others (mode \(String(mode, radix: 8))); run `chmod 600 \(path)`."
    }

    /// Replaces the content of a file of ours, at once and for the owner's eyes only.
    ///
    /// A link stays a link: what it leads to is replaced.
    ///
    /// - Returns: Why it was left as it is, as a phrase; `nil` if it was replaced.
    static func replace(_ path: String, by text: Secret<String>) -> String? {
        guard let resolved = realpath(path, nil) else { return "it does not exist (error \(errno) of the system)" }
        defer { free(resolved) }
        var facts = stat()
        guard stat(resolved, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return "it is no regular file" }
        guard facts.st_uid == geteuid() else { return "it belongs to another user" }
        guard access(resolved, W_OK) == 0 else { return "it may not be written" }

        let path = String(cString: resolved)
        switch text.withUnsafeValue({ FileReplacement.replace(path, by: Array($0.utf8), mode: 0o600) }) {
        case .directory?: return "its directory may not be written"
        case .content(let reason)?: return "it could not be written (error \(reason) of the system)"
        case nil: return nil
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
