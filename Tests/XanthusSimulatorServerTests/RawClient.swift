import Foundation
import Testing
import XanthusCloud

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A connection that sends exactly the bytes it is given, which no HTTP client does.
///
/// Its calls block, so they run on threads of their own: the server needs those of the test.
final class RawClient: Sendable {
    struct Answer: Equatable {
        var status: Int
        var head: String
        var body: String
    }

    private let descriptor: Int32

    init(_ endpoint: Endpoint) throws {
        let port = try #require(endpoint.authority.split(separator: ":").last.flatMap { UInt16($0) })
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // Rather than to hang with a server that never answers.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        // Everything is set, so `deinit` runs even if this throws, and closes.
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    /// Sends bytes and reads one answer; `nil` if the connection ended instead.
    func exchange(_ text: String, expectsBody: Bool = true) async -> Answer? {
        await onThread { [descriptor] in
            let bytes = Array(text.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return nil }
                sent += count
            }
            return Self.answer(from: descriptor, expectsBody: expectsBody)
        }
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }

    private static func answer(from descriptor: Int32, expectsBody: Bool) -> Answer? {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = received.firstRange(of: Data("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                let length = head.lowercased().split(separator: "\r\n")
                    .first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
                let body = received[end.upperBound...]
                if !expectsBody || body.count >= length ?? 0 {
                    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
                    return Answer(status: status ?? 0, head: head, body: String(decoding: body, as: UTF8.self))
                }
            }
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return nil }
            received += buffer[..<count]
        }
    }
}
