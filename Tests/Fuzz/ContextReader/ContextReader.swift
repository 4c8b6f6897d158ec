import Foundation

@testable import XanthusCloud

/// The reader of `~/.config/hcloud/cli.toml`, with all that discovery does before any call. Whatever the file holds, there
/// are credentials or a `ConfigurationError` that quotes no token.
@_cdecl("LLVMFuzzerTestOneInput")
public func readContexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if let document = try? TOMLReader.document(in: String(decoding: bytes, as: UTF8.self)) { _ = document.keys(at: []) }
    do { try Data(bytes).write(to: file) } catch { fatalError("\(error)") }
    for context in [nil, "prod"] {
        do {
            let environment = Environment([:], homeDirectory: "/nowhere")
            let found = try HetznerCredentials.discovered(in: environment, context: context, configFile: file.path)
            check("\(found.report)")
        } catch {
            check("\(error)")
        }
    }
    return 0
}

/// The seeds have tokens of nothing but one letter.
private func check(_ text: String) {
    if text.contains(String(repeating: "x", count: 48)) { fatalError("A token is quoted.") }
}

private let file: URL = {
    let path = NSTemporaryDirectory() + "xanthus-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { fatalError("\(path) cannot be written") }
    return URL(fileURLWithPath: path)
}()
