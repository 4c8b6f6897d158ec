import FlyingSocks
import Foundation
import Testing

@testable import XanthusSimulatorServer

@Suite("Socket pool without delay")
struct UndelayedSocketPoolTests {
    private struct IdlePool: AsyncSocketPool {
        func prepare() async throws {}
        func run() async throws {}
        func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {}
    }

    @Test
    func `switches Nagle's algorithm off on the sockets it waits for`() async throws {
        let socket = try Socket(domain: Int32(AF_INET))
        defer { try? socket.close() }
        #expect(try socket.getValue(for: UndelayedSocketPool.noDelay) == false)
        try await UndelayedSocketPool(IdlePool()).suspendSocket(socket, untilReadyFor: .read)
        #expect(try socket.getValue(for: UndelayedSocketPool.noDelay))
    }
}
