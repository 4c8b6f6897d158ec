private import CXanthusOpenSSL

package import struct Foundation.Data

/// The digest of a message.
package struct Digest: Sendable, Hashable {
    /// The bytes: 32 of SHA-256, 20 of SHA-1, 16 of MD5.
    package let bytes: Data

    private init(_ message: some Sequence<UInt8>, _ algorithm: Algorithm) {
        var bytes = Data(count: algorithm.size)
        let isDone = bytes.withUnsafeMutableBytes { target in
            let target = target.assumingMemoryBound(to: UInt8.self).baseAddress
            return message.withContiguousBytes {
                EVP_Digest($0.baseAddress, $0.count, target, nil, algorithm.pointer, nil) == 1
            }
        }
        // Nothing but want of memory can fail here, and Swift ends the process for that elsewhere too.
        precondition(isDone, "OpenSSL has no memory for a digest.")
        self.bytes = bytes
    }

    /// The SHA-256 digest.
    package static func sha256(_ message: some Sequence<UInt8>) -> Digest { Digest(message, .sha256) }

    /// The SHA-1 digest: a name for certificates, never a safeguard.
    package static func sha1(_ message: some Sequence<UInt8>) -> Digest { Digest(message, .sha1) }

    /// The MD5 digest: a name for keys, never a safeguard.
    package static func md5(_ message: some Sequence<UInt8>) -> Digest { Digest(message, .md5) }

    /// Padded base64.
    package var base64: String { bytes.base64EncodedString() }

    /// Lower-case pairs with colons between them, as fingerprints are written.
    package var colonSeparated: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3)
        for byte in bytes {
            if !text.isEmpty { text.append(UInt8(ascii: ":")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Digest {
    /// An algorithm, fetched once for the life of the process.
    ///
    /// `@unchecked` because the compiler cannot know that nobody writes to a fetched `EVP_MD`: it is immutable, and
    /// OpenSSL lets all threads use one (openssl-threads(7)).
    private struct Algorithm: @unchecked Sendable {
        let pointer: OpaquePointer
        let size: Int

        private init(_ pointer: OpaquePointer?) {
            guard let pointer else { preconditionFailure("OpenSSL has no memory for a digest.") }
            self.pointer = pointer
            size = Int(EVP_MD_get_size(pointer))
        }

        static let sha256 = Algorithm(EVP_MD_fetch(nil, "SHA256", nil))

        static let sha1 = Algorithm(EVP_MD_fetch(nil, "SHA1", nil))

        // Machines in FIPS mode forbid MD5, even for naming a key. A library context of our own reads no
        // system-wide configuration and so always has it.
        static let md5 = Algorithm(EVP_MD_fetch(OSSL_LIB_CTX_new(), "MD5", nil))
    }
}
