import Foundation
import HTTPTypes
import OCISamples

@testable import XanthusCloud

/// The reader of answers: the first line chooses one of all operations, the rest is what it is answered. There is a
/// value or a `CloudError`; and every refusal makes one.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnswer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return 0 }
    let body = Data(bytes[(end + 1)...])
    operation(bytes[..<end]).read(body)
    for status in [400, 401, 404, 409, 429, 500] {
        _ = OCIErrors.error(for: HTTPResponse(status: .init(code: status)), body: body, operation: "Fuzz")
    }
    return 0
}

extension OCI.Operation {
    fileprivate static func read(_ body: Data) { _ = try? response(from: body) }
}

private let operations = OCISamples.all.map { type(of: $0) as any OCI.Operation.Type }
private let operationsByName: [String: any OCI.Operation.Type] = {
    var result: [String: any OCI.Operation.Type] = [:]
    for operation in operations { result[String(describing: operation)] = operation }
    return result
}()

/// The operation of a name; any other text stands for one as well.
private func operation(_ choice: Slice<UnsafeBufferPointer<UInt8>>) -> any OCI.Operation.Type {
    let number = choice.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return operationsByName[String(decoding: choice, as: UTF8.self)] ?? operations[number % operations.count]
}
