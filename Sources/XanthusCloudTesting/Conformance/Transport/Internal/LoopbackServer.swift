package import Foundation
internal import XanthusCloud

/// A TCP server on loopback that does what a closure says with each connection: answer, trickle, drop, stay silent.
///
/// The closure runs on a thread of the connection's own, so it may block. Reads give up after two minutes.
package final class LoopbackServer: Sendable {
    /// A request as it came over the wire.
    package struct Request: Sendable {
        package let head: String
        package let body: Data

        package var line: String { String(head.prefix { !$0.isNewline }) }

        /// The header fields as they came, in order.
        package var fields: [(name: String, value: String)] {
            head.components(separatedBy: "\r\n").dropFirst().compactMap { line in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                return (String(line[..<colon]), value)
            }
        }

        /// The values of a header field, in order.
        package func values(_ name: String) -> [String] {
            fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        }
    }

    private struct State {
        var stopped = false
        var open: [Int: Int32] = [:]
        var accepted = 0
        var requests: [Request] = []
    }

    package let port: Int
    private let state = Locked(State())

    /// Listens on a free port of `127.0.0.1` and serves until ``stop()``.
    package init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
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
    package var authority: String { "127.0.0.1:\(port)" }
    /// The requests that arrived whole, in order.
    package var requests: [Request] { state.withLock { $0.requests } }
    /// How many connections were accepted.
    package var accepted: Int { state.withLock { $0.accepted } }
    /// How many connections are open now.
    package var open: Int { state.withLock { $0.open.count } }

    /// Whether it was not stopped yet.
    var isServing: Bool { state.withLock { !$0.stopped } }

    /// Closes everything.
    package func stop() {
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

    func remember(_ request: Request) {
        state.withLock { $0.requests.append(request) }
    }
}
