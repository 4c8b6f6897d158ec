/// Why a private key cannot be used.
///
/// The causes are told apart because each has another remedy. Neither the key nor the passphrase is part of the error.
public struct PrivateKeyError: Error, Sendable, Hashable {
    private enum Cause {
        case missing
        case publicKey
        case openSSH
        case certificate
        case passphraseMissing
        case passphraseWrong
        case encryptionUnsupported
        case notRSA
        case damaged
        case unavailable
    }

    private let cause: Cause

    /// The text holds no key at all.
    public static let missing = PrivateKeyError(cause: .missing)
    /// The text is the public half.
    public static let publicKey = PrivateKeyError(cause: .publicKey)
    /// The key is in OpenSSH's own format.
    public static let openSSH = PrivateKeyError(cause: .openSSH)
    /// The text is a certificate, or a request for one.
    public static let certificate = PrivateKeyError(cause: .certificate)
    /// The key is encrypted, and no passphrase was given.
    public static let passphraseMissing = PrivateKeyError(cause: .passphraseMissing)
    /// The key is encrypted with another passphrase.
    public static let passphraseWrong = PrivateKeyError(cause: .passphraseWrong)
    /// The key is encrypted in a way that OpenSSL no longer offers, such as single DES.
    public static let encryptionUnsupported = PrivateKeyError(cause: .encryptionUnsupported)
    /// The key is of another kind, such as an elliptic curve.
    public static let notRSA = PrivateKeyError(cause: .notRSA)
    /// The key is cut off or altered.
    public static let damaged = PrivateKeyError(cause: .damaged)
    /// OpenSSL had no memory or no randomness for the work.
    public static let unavailable = PrivateKeyError(cause: .unavailable)

    /// What is wrong, as a full sentence.
    public var rule: String {
        switch cause {
        case .missing: "There is no private key in the text: no line says BEGIN … PRIVATE KEY."
        case .publicKey: "This is the public key; the private key is needed."
        case .openSSH: "The key is in OpenSSH's own format; a PEM key (PKCS#1 or PKCS#8) is needed."
        case .certificate: "This is a certificate; the private key is needed."
        case .passphraseMissing: "The key is encrypted, and no passphrase is given."
        case .passphraseWrong: "The passphrase does not open the key."
        case .encryptionUnsupported: "The key is encrypted in a way that OpenSSL does not offer any more."
        case .notRSA: "The key is not an RSA key."
        case .damaged: "The key is damaged: it is cut off or altered."
        case .unavailable: "OpenSSL could not do the work: it has no memory or no randomness."
        }
    }

    /// What to do about it, as a full sentence.
    public var nextStep: String {
        switch cause {
        case .missing: "Give the whole PEM file, with its BEGIN and END lines."
        case .publicKey: "Give the file that was made together with it, whose first line says PRIVATE KEY."
        case .openSSH: "Convert a copy of it with `ssh-keygen -p -m PEM -f COPY`, or make an API key with openssl."
        case .certificate: "Give the file that was made together with it, whose first line says PRIVATE KEY."
        case .passphraseMissing: "Give the passphrase, or a copy of the key without one."
        case .passphraseWrong: "Correct the passphrase; `openssl pkey -in FILE -noout` asks for it and tries it."
        case .encryptionUnsupported: "Encrypt a copy of it anew with `openssl pkcs8 -topk8 -v2 aes-256-cbc`."
        case .notRSA: "Make an RSA key of at least 2048 bits with `openssl genrsa`."
        case .damaged: "Copy the file again, whole and with its line breaks, or make a new key."
        case .unavailable: "Free some memory and try again."
        }
    }
}

extension PrivateKeyError: CustomStringConvertible {
    /// Rule and next step in one line.
    public var description: String { "\(rule) \(nextStep)" }
}
