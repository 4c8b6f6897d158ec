private import struct Foundation.Data

/// A key pair for logging in to servers.
///
/// ```swift
/// let pair = try SSHKeyPair.generate(comment: "blog")
/// spec.authorizedKeys = [pair.publicKey]
/// ```
public struct SSHKeyPair: Sendable {
    /// The half that servers get.
    public let publicKey: SSHPublicKey
    /// The half that stays, as the text of a private key file in OpenSSH's format, without a passphrase.
    ///
    /// Write it with mode 0600, or `ssh` will not use it.
    public let privateKey: Secret<String>

    /// Makes an Ed25519 pair from the system's randomness.
    ///
    /// - Parameter comment: What is written behind the public key; one line.
    public static func generate(comment: String = "") throws(PrivateKeyError) -> SSHKeyPair {
        let key = try Ed25519PrivateKey.generate()
        // What cannot stand in a line would end the public key's and begin another.
        let comment = String(comment.map { $0.isPrintable ? $0 : " " })
        let type = "ssh-ed25519"
        var blob = SSHWire()
        blob.append(string: type.utf8)
        blob.append(string: key.publicKey)
        return SSHKeyPair(
            publicKey: SSHPublicKey(type: type, blob: Data(blob.bytes), comment: comment),
            privateKey: key.openSSHFile(blob: blob.bytes, type: type, comment: comment)
        )
    }
}

extension Ed25519PrivateKey {
    /// Writes the file that `ssh-keygen` would (openssh-portable, PROTOCOL.key), unencrypted.
    fileprivate func openSSHFile(blob: [UInt8], type: String, comment: String) -> Secret<String> {
        var section = SSHWire()
        // Two equal words let a reader see that it decrypted rightly. Nothing is encrypted, so any word will do.
        let check = blob.suffix(4)
        section.append(check)
        section.append(check)
        section.append(string: type.utf8)
        section.append(string: publicKey)
        section.append(string: seed.withUnsafeValue { $0 + publicKey })
        section.append(string: comment.utf8)
        section.append((1...8).prefix((8 - section.bytes.count % 8) % 8))

        var file = SSHWire()
        file.append("openssh-key-v1\0".utf8)
        file.append(string: "none".utf8)
        file.append(string: "none".utf8)
        file.append(string: "".utf8)
        file.append(count: 1)
        file.append(string: blob)
        file.append(string: section.bytes)
        let base64 = Data(file.bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return Secret("-----BEGIN OPENSSH PRIVATE KEY-----\n\(base64)\n-----END OPENSSH PRIVATE KEY-----\n")
    }
}
