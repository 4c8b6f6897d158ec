private import CXanthusOpenSSL

package import struct Foundation.Data
package import struct Foundation.Date

/// An X.509 certificate: whom it names, and the key that it vouches for.
///
/// Reading one verifies nothing: neither who signed it nor whether it is valid today.
package struct Certificate: Sendable {
    /// The bytes.
    package let der: Data
    /// The values of the subject's attributes in order, without their names; what is no text is left out.
    package let subject: [String]
    /// The key that the certificate vouches for; `nil` if it is one of an elliptic curve.
    package let publicKey: RSAPublicKey?

    /// The digest that it goes by.
    package var fingerprint: Digest { .sha256(der) }
    /// The digest that it went by formerly, and still does in Oracle's Python SDK.
    package var legacyFingerprint: Digest { .sha1(der) }

    /// Reads all certificates of a PEM text; text around the armour is ignored.
    ///
    /// - Returns: `nil` if there is none, or one of them is damaged or for a key that is neither of RSA nor of an elliptic curve.
    package static func all(in pem: String) -> [Certificate]? {
        let blocks = PEMBlock.all(in: pem).filter { $0.label == "CERTIFICATE" }
        let certificates = blocks.compactMap { $0.bytes.flatMap { Certificate(der: $0) } }
        return certificates.isEmpty || certificates.count < blocks.count ? nil : certificates
    }

    /// Reads the DER form; `nil` if it is damaged or for a key that is neither of RSA nor of an elliptic curve.
    package init?(der: some Sequence<UInt8>) {
        let bytes = Array(der)
        guard let pointer = bytes.decoded({ d2i_X509(nil, $0, $1) }) else { return nil }
        defer { X509_free(pointer) }
        guard let key = EVPKey(X509_get_pubkey(pointer)), key.isRSA || key.isEC else { return nil }
        self.der = Data(bytes)
        publicKey = key.isRSA ? try? RSAPublicKey(key) : nil
        subject = Self.subject(of: pointer)
    }

    /// The certificate as PEM.
    package var pem: String {
        let base64 = der.base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN CERTIFICATE-----\n\(base64)\n-----END CERTIFICATE-----\n"
    }

    private static func subject(of pointer: OpaquePointer) -> [String] {
        guard let name = X509_get_subject_name(pointer) else { return [] }
        return (0..<X509_NAME_entry_count(name)).compactMap { index in
            guard let value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)) else { return nil }
            var text: UnsafeMutablePointer<UInt8>?
            let length = ASN1_STRING_to_UTF8(&text, value)
            defer { CRYPTO_free(text, #file, #line) }
            guard length >= 0, let text else {
                ERR_clear_error()
                return nil
            }
            return String(validating: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
        }
    }
}

extension Certificate: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.der == right.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

// MARK: - Issuing

extension Certificate {
    /// Makes a certificate, as simulated clouds do.
    ///
    /// - Parameters:
    ///   - subject: The attributes' short names, such as `CN` and `OU`, and values.
    ///   - key: The key that it vouches for.
    ///   - issuer: Who signs: attributes and key.
    ///   - validity: From when to when it is valid.
    ///   - dnsNames: The names in the DNS that it is for.
    package static func issued(
        to subject: [(name: String, value: String)],
        for key: RSAPublicKey,
        by issuer: (name: [(name: String, value: String)], key: RSAPrivateKey),
        validity: Range<Date>,
        dnsNames: [String] = []
    ) throws(PrivateKeyError) -> Certificate {
        guard let pointer = X509_new() else { throw .unavailable }
        defer { X509_free(pointer) }
        let isSigned =
            X509_set_version(pointer, 2) == 1
            && ASN1_INTEGER_set(X509_get_serialNumber(pointer), 1) == 1
            && set(X509_getm_notBefore(pointer), to: validity.lowerBound)
            && set(X509_getm_notAfter(pointer), to: validity.upperBound)
            && add(subject, to: X509_get_subject_name(pointer))
            && add(issuer.name, to: X509_get_issuer_name(pointer))
            && X509_set_pubkey(pointer, key.key.pointer) == 1
            && (dnsNames.isEmpty || add(dnsNames, to: pointer))
            && X509_sign(pointer, issuer.key.key.pointer, EVP_sha256()) > 0
        var der: UnsafeMutablePointer<UInt8>?
        let length = isSigned ? i2d_X509(pointer, &der) : -1
        defer { CRYPTO_free(der, #file, #line) }
        guard length > 0, let certificate = Certificate(der: UnsafeBufferPointer(start: der, count: Int(length))) else {
            ERR_clear_error()
            throw .unavailable
        }
        return certificate
    }

    private static func set(_ time: UnsafeMutablePointer<ASN1_TIME>?, to date: Date) -> Bool {
        ASN1_TIME_set(time, time_t(date.timeIntervalSince1970)) != nil
    }

    private static func add(_ dnsNames: [String], to certificate: OpaquePointer) -> Bool {
        let der = SubjectAlternativeNames.der(dns: dnsNames)
        guard let value = ASN1_OCTET_STRING_new() else { return false }
        defer { ASN1_OCTET_STRING_free(value) }
        guard ASN1_OCTET_STRING_set(value, der, Int32(der.count)) == 1,
            let names = X509_EXTENSION_create_by_NID(nil, NID_subject_alt_name, 0, value)
        else { return false }
        defer { X509_EXTENSION_free(names) }
        return X509_add_ext(certificate, names, -1) == 1
    }

    private static func add(_ attributes: [(name: String, value: String)], to name: OpaquePointer?) -> Bool {
        attributes.allSatisfy { attribute in
            let value = Array(attribute.value.utf8)
            // Given as what it is, and not to be converted: that would keep to the 64 characters of X.520, which the
            // names of Oracle's certificates exceed.
            let type = V_ASN1_UTF8STRING
            return X509_NAME_add_entry_by_txt(name, attribute.name, type, value, Int32(value.count), -1, 0) == 1
        }
    }
}
