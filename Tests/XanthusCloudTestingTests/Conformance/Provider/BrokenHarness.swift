import XanthusCloud
import XanthusCloudTesting

/// Worlds of a simulated cloud that is broken in one way, or of one that is not.
struct BrokenHarness: CloudProviderHarness {
    let fault: BrokenCloud.Fault?

    func withWorld<Value: Sendable>(
        on clock: ManualClock,
        _ body: (CloudProviderWorld) async throws -> Value
    ) async throws -> Value {
        let base = SimulatedCloud(time: clock.time)
        let calls = Locked(0)
        return try await body(
            CloudProviderWorld(
                provider: {
                    guard let fault else { return base }
                    return BrokenCloud(base: base, fault: fault, calls: calls)
                },
                wish: ServerSpec(name: "wish", type: SimulatedCloud.defaultServerType),
                missingServer: "server-999999",
                requests: { base.calls.count + calls.withLock(\.self) },
                neighbour: .given("south"),
                setRoom: .given { base.setRoom($0 ? nil : 0) },
                loseNextAnswer: .given { change in
                    let method: SimulatedCloud.Method =
                        switch change {
                        case .creation: .createServer
                        case .removal: .deleteServer
                        case .stop: .stopServer
                        }
                    try base.fail(method, with: .transport, effect: .lostAnswer)
                }
            )
        )
    }
}
