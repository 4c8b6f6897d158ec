private import CXanthusOpenSSL

extension Certificate {
    /// Whether it vouches for the public half of a private key.
    ///
    /// - Parameter privateKey: The key as PEM, of RSA or of an elliptic curve, not encrypted.
    /// - Throws: ``PrivateKeyError`` if there is no such key in the text.
    package func belongs(to privateKey: Secret<String>) throws(PrivateKeyError) -> Bool {
        let key = try privateKey.withUnsafeValue { text throws(PrivateKeyError) in
            try PrivateKeyReader.plainKey(in: text)
        }
        let bytes = Array(der)
        guard let pointer = bytes.decoded({ d2i_X509(nil, $0, $1) }) else { throw .unavailable }
        defer { X509_free(pointer) }
        let belongs = X509_check_private_key(pointer, key.pointer) == 1
        ERR_clear_error()
        return belongs
    }
}
