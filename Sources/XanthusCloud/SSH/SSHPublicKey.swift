public import struct Foundation.Data

/// A public key as it stands in `authorized_keys`: type, base64 and perhaps a comment.
///
/// ```swift
/// let key = try SSHPublicKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI… me@laptop")
/// print(key.sha256Fingerprint)
/// ```
///
/// Options before the type, such as `from="…"`, are refused: no cloud keeps them, so they would promise a restriction
/// that does not hold.
public struct SSHPublicKey: Sendable, Hashable {
    /// The kind of key, such as `ssh-ed25519`.
    public let type: String
    /// The key itself, as the SSH protocol sends it (RFC 4253, section 6.6).
    public let blob: Data
    /// What its owner wrote behind it; often empty.
    public let comment: String

    /// Reads a line of `authorized_keys`, or the whole of a `.pub` file.
    ///
    /// - Parameters:
    ///   - line: The line. White space around it is ignored.
    ///   - source: Where it came from, for the error.
    /// - Throws: ``ConfigurationError`` if it is no sound key that OpenSSH accepts today.
    public init(_ line: String, source: String? = nil) throws(ConfigurationError) {
        do {
            self = try SSHPublicKeyReader.key(in: line)
        } catch {
            throw ConfigurationError("SSH public key", rule: error.rule, nextStep: error.nextStep, source: source)
        }
    }

    init(type: String, blob: Data, comment: String) {
        self.type = type
        self.blob = blob
        self.comment = comment
    }

    /// The key as one line, with single spaces and without a line end.
    public var line: String {
        "\(type) \(blob.base64EncodedString())" + (comment.isEmpty ? "" : " \(comment)")
    }

    /// The MD5 digest as sixteen lower-case pairs with colons, as Hetzner writes it.
    public var md5Fingerprint: String { Digest.md5(blob).colonSeparated }

    /// `SHA256:` and the digest in base64 without padding, as `ssh-keygen -l` writes it.
    public var sha256Fingerprint: String {
        "SHA256:" + Digest.sha256(blob).base64.prefix { $0 != "=" }
    }
}

extension SSHPublicKey: CustomStringConvertible {
    /// The line.
    public var description: String { line }
}
