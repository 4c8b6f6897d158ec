import Foundation

@testable import XanthusCloud

/// The readers of keys, certificates and tokens. Whatever the text holds, there is one of these or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPEM(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    for passphrase in [nil, Secret("fuzz")] {
        if let key = try? RSAPrivateKey(pem: Secret(text), passphrase: passphrase) { _ = key.fingerprint }
    }
    _ = try? SSHPublicKey(text)
    for certificate in Certificate.all(in: text) ?? [] { _ = OCIInstanceIdentity.tenancy(of: certificate) }
    if let token = OCISecurityToken(Secret(text)) { _ = "\(token) \(token.isExpired(at: .now))" }
    return 0
}
