private import CXanthusOpenSSL

/// An Ed25519 private key in its raw form (RFC 8032).
struct Ed25519PrivateKey: Sendable {
    /// The 32 bytes that everything else follows from.
    let seed: Secret<[UInt8]>
    /// The 32 bytes of the public half.
    let publicKey: [UInt8]

    /// Makes a key from the system's randomness.
    static func generate() throws(PrivateKeyError) -> Ed25519PrivateKey {
        let key = try EVPKey.generated(EVP_PKEY_ED25519)
        let seed = try key.raw(EVP_PKEY_get_raw_private_key)
        return Ed25519PrivateKey(seed: Secret(seed), publicKey: try key.raw(EVP_PKEY_get_raw_public_key))
    }
}

extension EVPKey {
    fileprivate func raw(
        _ get: (OpaquePointer, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<Int>) -> Int32
    ) throws(PrivateKeyError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = bytes.count
        guard get(pointer, &bytes, &length) == 1, length == bytes.count else {
            ERR_clear_error()
            throw .unavailable
        }
        return bytes
    }
}
