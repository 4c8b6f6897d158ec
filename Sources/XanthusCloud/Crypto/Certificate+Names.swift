private import CXanthusOpenSSL
package import Foundation

extension Certificate {
    /// From when to when it is valid; `nil` if that cannot be read.
    package var validity: Range<Date>? {
        let bytes = Array(der)
        guard let pointer = bytes.decoded({ d2i_X509(nil, $0, $1) }) else { return nil }
        defer { X509_free(pointer) }
        guard let start = Self.date(X509_get0_notBefore(pointer)), let end = Self.date(X509_get0_notAfter(pointer)),
            start <= end
        else { return nil }
        return start..<end
    }

    /// The names in the DNS that it is for (RFC 5280, 4.2.1.6); without any, none.
    package var dnsNames: [String] {
        let bytes = Array(der)
        guard let pointer = bytes.decoded({ d2i_X509(nil, $0, $1) }) else { return [] }
        defer { X509_free(pointer) }
        let index = X509_get_ext_by_NID(pointer, NID_subject_alt_name, -1)
        guard index >= 0, let value = X509_EXTENSION_get_data(X509_get_ext(pointer, index)),
            let start = ASN1_STRING_get0_data(value)
        else { return [] }
        let length = Int(ASN1_STRING_length(value))
        return SubjectAlternativeNames.dns(in: Array(UnsafeBufferPointer(start: start, count: length)))
    }

    private static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else {
            ERR_clear_error()
            return nil
        }
        return Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
    }
}
