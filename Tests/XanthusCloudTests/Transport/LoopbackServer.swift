import Foundation
import XanthusCloud

/// A TCP server on loopback that does what a closure says with each connection: answer, trickle, drop, stay silent.
///
/// The closure runs on a thread of the connection's own, so it may block. Reads give up after two minutes.
final class LoopbackServer: Sendable {
    /// A request as it came over the wire.
    struct Request: Sendable {
        let head: String
        let body: Data

        var line: String { String(head.prefix { !$0.isNewline }) }

        /// The values of a header field, in order.
        func values(_ name: String) -> [String] {
            head.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
                guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else {
                    return nil
                }
                return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private struct State {
        var stopped = false
        var open: [Int: Int32] = [:]
        var accepted = 0
        var requests: [Request] = []
    }

    let port: Int
    private let state = Locked(State())

    /// Listens on a free port of `127.0.0.1` and serves until ``stop()``.
    init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 128) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard listener >= 0, bound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in accept(on: listener, serve) }
    }

    /// Host and port as a request's authority.
    var authority: String { "127.0.0.1:\(port)" }
    /// The requests that arrived whole, in order.
    var requests: [Request] { state.withLock { $0.requests } }
    /// How many connections were accepted.
    var accepted: Int { state.withLock { $0.accepted } }
    /// How many connections are open now.
    var open: Int { state.withLock { $0.open.count } }

    /// Closes everything.
    func stop() {
        state.withLock { state in
            state.stopped = true
            for descriptor in state.open.values { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    private func accept(on listener: Int32, _ serve: @escaping @Sendable (Connection) -> Void) {
        defer { close(listener) }
        var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        while !state.withLock({ $0.stopped }) {
            guard poll(&waiting, 1, 20) == 1 else { continue }
            #if canImport(Darwin)
                let descriptor = Darwin.accept(listener, nil, nil)
            #else
                let descriptor = Glibc.accept(listener, nil, nil)
            #endif
            guard descriptor >= 0 else { continue }
            let number = state.withLock { state in
                state.accepted += 1
                state.open[state.accepted] = descriptor
                return state.accepted
            }
            Thread.detachNewThread { [self] in
                serve(Connection(number: number, descriptor: descriptor, server: self))
                state.withLock { state in
                    state.open[number] = nil
                    close(descriptor)
                }
            }
        }
    }

    fileprivate func remember(_ request: Request) {
        state.withLock { $0.requests.append(request) }
    }
}

extension LoopbackServer {
    /// One accepted connection; it is closed when the serving closure returns.
    final class Connection {
        /// 1 for the first connection of the server, and so on.
        let number: Int
        private let descriptor: Int32
        let server: LoopbackServer
        private var buffer = Data()

        fileprivate init(number: Int, descriptor: Int32, server: LoopbackServer) {
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
        func request() -> Request? {
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

        /// Writes bytes; `false` once the other side has closed.
        @discardableResult
        func write(_ text: String) -> Bool {
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
                guard count > 0 else { return false }
                bytes = bytes.dropFirst(count)
            }
            return true
        }

        /// Writes a whole answer.
        @discardableResult
        func answer(_ body: String = "", status: String = "200 OK", headers: [String] = []) -> Bool {
            let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
            return write(lines.map { $0 + "\r\n" }.joined() + "\r\n" + body)
        }

        /// Waits until the other side closes.
        func awaitClose() {
            while fill() {}
        }

        /// Lets the coming close be a reset, as from a crashed server.
        func reset() {
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
