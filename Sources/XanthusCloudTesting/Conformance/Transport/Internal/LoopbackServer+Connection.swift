package import Foundation

extension LoopbackServer {
    /// One accepted connection; it is closed when the serving closure returns.
    package final class Connection {
        /// 1 for the first connection of the server, and so on.
        package let number: Int
        private let descriptor: Int32
        package let server: LoopbackServer
        private var buffer = Data()

        init(number: Int, descriptor: Int32, server: LoopbackServer) {
            self.number = number
            self.descriptor = descriptor
            self.server = server
            var patience = timeval(tv_sec: 120, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            var on: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            #if canImport(Darwin)
                setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
            #endif
        }

        /// The next request, or `nil` once the other side has closed.
        package func request() -> Request? {
            let end = Data("\r\n\r\n".utf8)
            var split = buffer.range(of: end)
            while split == nil {
                guard fill() else { return nil }
                split = buffer.range(of: end)
            }
            guard let split else { return nil }
            let head = String(decoding: buffer[..<split.lowerBound], as: UTF8.self)
            buffer = Data(buffer[split.upperBound...])
            let length = Request(head: head, body: Data()).values("Content-Length").first.flatMap { Int($0) } ?? 0
            while buffer.count < length {
                guard fill() else { return nil }
            }
            let request = Request(head: head, body: Data(buffer.prefix(length)))
            buffer = Data(buffer.dropFirst(length))
            server.remember(request)
            return request
        }

        /// Writes text; `false` once the other side has closed.
        @discardableResult
        package func write(_ text: String) -> Bool { write(Data(text.utf8)) }

        /// Writes bytes; `false` once the other side has closed.
        @discardableResult
        package func write(_ data: Data) -> Bool {
            data.withUnsafeBytes { bytes in
                var rest = bytes[...]
                while !rest.isEmpty {
                    let piece = UnsafeRawBufferPointer(rebasing: rest)
                    let count = send(descriptor, piece.baseAddress, piece.count, noSignal)
                    guard count > 0 else { return false }
                    rest = rest.dropFirst(count)
                }
                return true
            }
        }

        /// Writes a whole answer.
        @discardableResult
        package func answer(_ body: String = "", status: String = "200 OK", headers: [String] = []) -> Bool {
            let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
            return write(lines.map { $0 + "\r\n" }.joined() + "\r\n" + body)
        }

        /// Waits until the other side closes.
        package func awaitClose() {
            while fill() {}
        }

        /// Lets the coming close be a reset, as from a crashed server.
        package func reset() {
            var now = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        }

        private func fill() -> Bool {
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return false }
            buffer.append(contentsOf: chunk[..<count])
            return true
        }

        private var noSignal: Int32 {
            #if canImport(Darwin)
                0
            #else
                Int32(MSG_NOSIGNAL)
            #endif
        }
    }
}
