private import CXanthusOpenSSL

extension Sequence<UInt8> {
    /// Lends the bytes in one piece, without a copy if they lie so already.
    func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
            ?? ContiguousArray(self).withUnsafeBytes(body)
    }
}

extension [UInt8] {
    /// Calls one of OpenSSL's DER readers, which take a pointer that they move and a length.
    func decoded(
        _ read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?
    ) -> OpaquePointer? {
        let result = withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            return read(&start, bytes.count)
        }
        if result == nil { ERR_clear_error() }
        return result
    }
}
