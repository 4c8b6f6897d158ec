import XanthusCloud
import XanthusCloudTesting

/// The simulated cloud without a wire.
struct SimulatedCloudHarness: CloudProviderHarness {
    func withWorld<Value: Sendable>(
        on clock: ManualClock,
        _ body: (CloudProviderWorld) async throws -> Value
    ) async throws -> Value {
        let cloud = SimulatedCloud(time: clock.time)
        return try await body(
            CloudProviderWorld(
                provider: { cloud },
                wish: ServerSpec(name: "wish", type: SimulatedCloud.defaultServerType),
                missingServer: "server-999999",
                requests: { cloud.calls.count },
                neighbour: .given("south"),
                setRoom: .given { cloud.setRoom($0 ? nil : 0) },
                loseNextAnswer: .given { change in
                    let method: SimulatedCloud.Method =
                        switch change {
                        case .creation: .createServer
                        case .removal: .deleteServer
                        case .stop: .stopServer
                        }
                    try cloud.fail(method, with: .transport, effect: .lostAnswer)
                }
            )
        )
    }
}
