private import CXanthusOpenSSL

/// Turns PEM text into a key.
///
/// The functions of OpenSSL that read PEM would ask for a passphrase on the terminal and tell little about what is
/// wrong, so this takes the armour off itself and hands over DER.
struct PrivateKeyReader {
    let passphrase: Secret<String>?

    func rsaKey(in text: String) throws(PrivateKeyError) -> EVPKey {
        let blocks = PEMBlock.all(in: text)
        guard let block = blocks.first(where: { $0.label.hasSuffix("PRIVATE KEY") }) ?? blocks.first else {
            throw text.isOpenSSHPublicKey ? .publicKey : .missing
        }
        switch block.label {
        case "PRIVATE KEY": return try rsaKey(try block.content)
        case "ENCRYPTED PRIVATE KEY": return try encryptedKey(try block.content)
        case "RSA PRIVATE KEY" where block.headers.contains("ENCRYPTED"): return try legacyEncryptedKey(block)
        case "RSA PRIVATE KEY": return try rsaKey(try block.content)
        case "OPENSSH PRIVATE KEY": throw .openSSH
        case let label where label.hasSuffix("PUBLIC KEY"): throw .publicKey
        case let label where label.contains("CERTIFICATE"): throw .certificate
        case let label where label.hasSuffix("PRIVATE KEY"): throw .notRSA
        default: throw .missing
        }
    }

    /// Reads a key of RSA or of an elliptic curve that is not encrypted.
    static func plainKey(in text: String) throws(PrivateKeyError) -> EVPKey {
        guard let block = PEMBlock.all(in: text).first(where: { $0.label.hasSuffix("PRIVATE KEY") }) else {
            throw .missing
        }
        guard block.label != "ENCRYPTED PRIVATE KEY", !block.headers.contains("ENCRYPTED") else {
            throw .passphraseMissing
        }
        guard let key = EVPKey(try block.content.decoded { d2i_AutoPrivateKey(nil, $0, $1) }), key.isRSA || key.isEC
        else { throw .damaged }
        return key
    }

    /// Reads PKCS#1 or PKCS#8; OpenSSL finds out which.
    private func rsaKey(_ der: [UInt8]) throws(PrivateKeyError) -> EVPKey {
        guard let key = EVPKey(der.decoded { d2i_AutoPrivateKey(nil, $0, $1) }) else { throw .damaged }
        guard key.isRSA else { throw .notRSA }
        return key
    }

    /// Opens encrypted PKCS#8.
    private func encryptedKey(_ der: [UInt8]) throws(PrivateKeyError) -> EVPKey {
        guard let sealed = der.decoded({ d2i_X509_SIG(nil, $0, $1) }) else { throw .damaged }
        defer { X509_SIG_free(sealed) }
        guard let passphrase else { throw .passphraseMissing }
        let opened = passphrase.withUnsafeValue { passphrase in
            var passphrase = passphrase
            return passphrase.withUTF8 { text in
                text.withMemoryRebound(to: CChar.self) { PKCS8_decrypt(sealed, $0.baseAddress, Int32($0.count)) }
            }
        }
        guard let opened else { throw decryptionError() }
        defer { PKCS8_PRIV_KEY_INFO_free(opened) }
        // Once in 256 a wrong passphrase yields well-padded noise, which then is no key.
        guard let key = EVPKey(EVP_PKCS82PKEY(opened)) else { throw .passphraseWrong }
        guard key.isRSA else { throw .notRSA }
        return key
    }

    /// Opens PKCS#1 with `Proc-Type: 4,ENCRYPTED`.
    private func legacyEncryptedKey(_ block: PEMBlock) throws(PrivateKeyError) -> EVPKey {
        var content = try block.content
        var cipher = EVP_CIPHER_INFO()
        var headers = Array(block.headers.utf8CString)
        guard PEM_get_EVP_CIPHER_INFO(&headers, &cipher) == 1 else {
            ERR_clear_error()
            throw .encryptionUnsupported
        }
        guard let passphrase else { throw .passphraseMissing }
        var length = content.count
        let isOpen = passphrase.withUnsafeValue { passphrase in
            var passphrase = passphrase
            return passphrase.withUTF8 { text in
                withUnsafePointer(to: text) {
                    PEM_do_header(&cipher, &content, &length, copyPassphrase, UnsafeMutableRawPointer(mutating: $0))
                }
            }
        }
        guard isOpen == 1 else { throw decryptionError() }
        let opened = content.prefix(length).withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            return d2i_PrivateKey(EVP_PKEY_RSA, nil, &start, bytes.count)
        }
        guard let key = EVPKey(opened) else { throw .passphraseWrong }
        return key
    }

    /// Tells an algorithm that this OpenSSL does not have from a wrong passphrase, and empties the error queue.
    private func decryptionError() -> PrivateKeyError {
        var error = PrivateKeyError.passphraseWrong
        while case let code = ERR_get_error(), code != 0 {
            let reason = ERR_GET_REASON(code)
            if reason == ERR_R_UNSUPPORTED || ERR_GET_LIB(code) == ERR_LIB_EVP && reason == EVP_R_UNKNOWN_PBE_ALGORITHM
            {
                error = .encryptionUnsupported
            }
        }
        return error
    }
}

/// Answers OpenSSL's question for a passphrase, which otherwise would go to the terminal.
private func copyPassphrase(
    _ target: UnsafeMutablePointer<CChar>?,
    _ capacity: Int32,
    _ isForWriting: Int32,
    _ context: UnsafeMutableRawPointer?
) -> Int32 {
    guard let target, let context else { return -1 }
    let text = context.load(as: UnsafeBufferPointer<UInt8>.self)
    guard text.count <= capacity else { return -1 }
    UnsafeMutableRawBufferPointer(start: target, count: Int(capacity)).copyMemory(from: UnsafeRawBufferPointer(text))
    return Int32(text.count)
}

extension PEMBlock {
    fileprivate var content: [UInt8] {
        get throws(PrivateKeyError) {
            guard let bytes else { throw .damaged }
            return bytes
        }
    }
}

extension String {
    fileprivate var isOpenSSHPublicKey: Bool {
        let start = drop(while: \.isWhitespace)
        return start.hasPrefix("ssh-") || start.hasPrefix("ecdsa-sha2-")
    }
}
