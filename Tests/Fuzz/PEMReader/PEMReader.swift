import Foundation

@testable import XanthusCloud

/// The readers of keys. Whatever the text holds, there is a key or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPEM(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    for passphrase in [nil, Secret("fuzz")] {
        if let key = try? RSAPrivateKey(pem: Secret(text), passphrase: passphrase) { _ = key.fingerprint }
    }
    _ = try? SSHPublicKey(text)
    return 0
}
