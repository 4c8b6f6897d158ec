internal import FlyingSocks

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#endif

/// A socket pool that switches Nagle's algorithm off on every socket it sees.
///
/// The library writes an answer's head and body apart, and with the algorithm on the body waits for the client's
/// delayed acknowledgement: 44 ms an answer. Accepted sockets inherit the option from the listening one, on which
/// the pool is asked to wait first.
struct UndelayedSocketPool: AsyncSocketPool {
    static var noDelay: BoolSocketOption { .init(level: Int32(IPPROTO_TCP), name: TCP_NODELAY) }

    private let base: any AsyncSocketPool

    init(_ base: some AsyncSocketPool) {
        self.base = base
    }

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // A socket that is gone already needs no option; the wait itself will say so.
        try? socket.setValue(true, for: Self.noDelay)
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
