/// A public key as it stands in `authorized_keys`.
public struct SSHPublicKey: Sendable, Hashable {
    /// The line.
    public let line: String
    /// Reads a line.
    public init(_ line: String) throws(ConfigurationError) { self.line = line }
    /// The MD5 fingerprint in colon form.
    public var md5Fingerprint: String { "" }
}
