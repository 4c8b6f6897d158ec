private import CXanthusOpenSSL

package import struct Foundation.Data

/// An RSA public key that verifies.
package struct RSAPublicKey: Sendable {
    let key: EVPKey

    /// The MD5 digest of the key's DER form (SubjectPublicKeyInfo), as sixteen lower-case pairs with colons.
    package let fingerprint: String

    /// Reads a key from PEM text (SubjectPublicKeyInfo, `BEGIN PUBLIC KEY`); text around the armour is ignored.
    package init(pem: String) throws(PrivateKeyError) {
        guard let block = PEMBlock.all(in: pem).first(where: { $0.label == "PUBLIC KEY" }) else { throw .missing }
        guard let bytes = block.bytes, let key = EVPKey(bytes.decoded { d2i_PUBKEY(nil, $0, $1) }) else {
            throw .damaged
        }
        guard key.isRSA else { throw .notRSA }
        try self.init(key)
    }

    init(_ key: EVPKey) throws(PrivateKeyError) {
        self.key = key
        var der: UnsafeMutablePointer<UInt8>?
        let length = i2d_PUBKEY(key.pointer, &der)
        defer { CRYPTO_free(der, #file, #line) }
        guard length > 0 else { throw .unavailable }
        fingerprint = Digest.md5(UnsafeBufferPointer(start: der, count: Int(length))).colonSeparated
    }

    /// Tells whether a signature belongs to a message: RSASSA-PKCS1-v1_5 with SHA-256.
    package func isValid(_ signature: Data, for message: some Sequence<UInt8>) -> Bool {
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        let isValid = signature.withContiguousBytes { signature in
            let signature = signature.assumingMemoryBound(to: UInt8.self)
            return message.withContiguousBytes { message in
                let message = message.assumingMemoryBound(to: UInt8.self)
                return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key.pointer) == 1
                    && EVP_DigestVerify(
                        context,
                        signature.baseAddress,
                        signature.count,
                        message.baseAddress,
                        message.count
                    ) == 1
            }
        }
        if !isValid { ERR_clear_error() }
        return isValid
    }

    /// The key as PEM (SubjectPublicKeyInfo).
    package var pem: String {
        get throws(PrivateKeyError) { try key.pem { PEM_write_bio_PUBKEY($0, $1) } }
    }
}

extension RSAPublicKey: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        EVP_PKEY_eq(left.key.pointer, right.key.pointer) == 1
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
