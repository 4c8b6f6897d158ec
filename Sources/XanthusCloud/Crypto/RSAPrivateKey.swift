private import CXanthusOpenSSL

public import struct Foundation.Data

/// An RSA private key that signs.
///
/// ```swift
/// let key = try RSAPrivateKey(pem: Secret(text), passphrase: passphrase)
/// print(key.fingerprint)
/// ```
///
/// Copies share one key in memory, which is wiped with the last of them. Any number of tasks may sign at once.
/// Printing, interpolating or reflecting it shows the fingerprint alone.
public struct RSAPrivateKey: Sendable {
    let key: EVPKey

    /// The public half.
    package let publicKey: RSAPublicKey

    /// The MD5 digest of the public key's DER form, as sixteen lower-case pairs with colons: Oracle's name of the key.
    public var fingerprint: String { publicKey.fingerprint }

    /// Reads a key from PEM text: PKCS#1 or PKCS#8, either of them plain or encrypted.
    ///
    /// Text around the armour is ignored, as the label `OCI_API_KEY` that Oracle's console appends; so are line
    /// endings of other systems and indentation. Nothing is ever asked on the terminal.
    ///
    /// - Parameters:
    ///   - pem: The text of the file.
    ///   - passphrase: What opens the key. It is ignored if the key is not encrypted.
    public init(pem: Secret<String>, passphrase: Secret<String>? = nil) throws(PrivateKeyError) {
        let key = try pem.withUnsafeValue { text throws(PrivateKeyError) in
            try PrivateKeyReader(passphrase: passphrase).rsaKey(in: text)
        }
        try self.init(key)
        // The numbers of an altered key may still parse. Such a key signs what nobody can verify: refuse it here.
        let probe = "probe".utf8
        guard publicKey.isValid(try signature(for: probe), for: probe) else { throw .damaged }
    }

    private init(_ key: EVPKey) throws(PrivateKeyError) {
        self.key = key
        publicKey = try RSAPublicKey(key)
    }

    /// Makes a key from the system's randomness.
    ///
    /// - Parameter bits: The size of the modulus.
    package static func generate(bits: Int = 2048) throws(PrivateKeyError) -> RSAPrivateKey {
        try RSAPrivateKey(EVPKey.generated(EVP_PKEY_RSA) { EVP_PKEY_CTX_set_rsa_keygen_bits($0, Int32(bits)) })
    }

    /// Signs a message: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2).
    ///
    /// - Parameter message: The bytes, such as `text.utf8`. They are not copied if they lie in one piece.
    /// - Returns: As many bytes as the modulus has: 256 for a key of 2048 bits.
    public func signature(for message: some Sequence<UInt8>) throws(PrivateKeyError) -> Data {
        guard let context = EVP_MD_CTX_new() else { throw .unavailable }
        defer { EVP_MD_CTX_free(context) }
        var signature = Data(count: Int(EVP_PKEY_get_size(key.pointer)))
        var length = signature.count
        let isSigned = signature.withUnsafeMutableBytes { target in
            let target = target.assumingMemoryBound(to: UInt8.self).baseAddress
            return message.withContiguousBytes { message in
                let message = message.assumingMemoryBound(to: UInt8.self)
                return EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key.pointer) == 1
                    && EVP_DigestSign(context, target, &length, message.baseAddress, message.count) == 1
            }
        }
        guard isSigned, length == signature.count else {
            ERR_clear_error()
            throw .unavailable
        }
        return signature
    }

    /// The key as PKCS#8 PEM, not encrypted.
    package var pem: Secret<String> {
        get throws(PrivateKeyError) {
            try Secret(key.pem { PEM_write_bio_PKCS8PrivateKey($0, $1, nil, nil, 0, nil, nil) })
        }
    }
}

extension RSAPrivateKey: Hashable {
    /// Whether both are the same key.
    public static func == (left: Self, right: Self) -> Bool { left.publicKey == right.publicKey }

    /// Feeds the public half to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(publicKey) }
}

extension RSAPrivateKey: CustomStringConvertible, CustomReflectable {
    /// The fingerprint.
    public var description: String { "RSA private key \(fingerprint)" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
