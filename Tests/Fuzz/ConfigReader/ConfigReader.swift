import Foundation

@testable import XanthusCloud

/// The reader of `~/.oci/config`, with all that discovery does before any call. Whatever the file holds, there are
/// credentials or a `ConfigurationError`.
@_cdecl("LLVMFuzzerTestOneInput")
public func readConfigFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let parsed = try? OCIConfigFile(String(decoding: bytes, as: UTF8.self), path: "config") else { return 0 }
    for name in parsed.names { _ = parsed.entry("region", in: name) }
    do { try Data(bytes).write(to: file) } catch { fatalError("\(error)") }
    _ = try? OCICredentials.discovered(in: Environment([:], homeDirectory: "/nowhere"), configFile: file.path)
    return 0
}

private let file: URL = {
    let path = NSTemporaryDirectory() + "xanthus-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { fatalError("\(path) cannot be written") }
    return URL(fileURLWithPath: path)
}()
