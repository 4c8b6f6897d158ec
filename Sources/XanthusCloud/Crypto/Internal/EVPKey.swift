private import CXanthusOpenSSL

/// The owner of an OpenSSL key.
///
/// `@unchecked` because the compiler cannot see into C: nobody writes to the key after it was made, each signature
/// has a context of its own, and OpenSSL lets all threads read one key at once (openssl-threads(7)).
final class EVPKey: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes ownership of a key; `nil` if there is none.
    init?(_ pointer: OpaquePointer?) {
        guard let pointer else {
            // Each thread has a queue of errors; leave none there for others to stumble over.
            ERR_clear_error()
            return nil
        }
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }

    var isRSA: Bool { EVP_PKEY_get_base_id(pointer) == EVP_PKEY_RSA }
    var isEC: Bool { EVP_PKEY_get_base_id(pointer) == EVP_PKEY_EC }

    static func generated(
        _ type: Int32,
        configure: (OpaquePointer) -> Int32 = { _ in 1 }
    ) throws(PrivateKeyError) -> EVPKey {
        guard let context = EVP_PKEY_CTX_new_id(type, nil) else { throw .unavailable }
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, configure(context) == 1, EVP_PKEY_generate(context, &made) == 1,
            let key = EVPKey(made)
        else {
            ERR_clear_error()
            throw .unavailable
        }
        return key
    }

    /// Collects what `write` puts into a buffer of OpenSSL.
    func pem(_ write: (_ buffer: OpaquePointer, _ key: OpaquePointer) -> Int32) throws(PrivateKeyError) -> String {
        guard let buffer = BIO_new(BIO_s_secmem()) else { throw .unavailable }
        defer { BIO_free(buffer) }
        guard write(buffer, pointer) == 1 else {
            ERR_clear_error()
            throw .unavailable
        }
        var bytes = [UInt8](repeating: 0, count: BIO_ctrl_pending(buffer))
        guard BIO_read(buffer, &bytes, Int32(bytes.count)) == bytes.count else { throw .unavailable }
        return String(decoding: bytes, as: UTF8.self)
    }
}
