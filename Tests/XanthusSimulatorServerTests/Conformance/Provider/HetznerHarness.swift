import XanthusCloud
import XanthusCloudTesting

/// Hetzner's provider in empty projects behind a door.
struct HetznerHarness: CloudProviderHarness {
    let door: Door

    func withWorld<Value: Sendable>(
        on clock: ManualClock,
        _ body: (CloudProviderWorld) async throws -> Value
    ) async throws -> Value {
        let cloud = SimulatedHetzner(time: clock.time, speed: 3)
        return try await door.open(to: cloud) { transport, address in
            let line = CountedLine(transport)
            let configuration = HetznerConfiguration(
                endpoint: try address.map { try Endpoint("\($0)\(cloud.basePath)") },
                client: ClientConfiguration(transport: line, time: clock.time)
            )
            return try await body(
                CloudProviderWorld(
                    provider: {
                        try HetznerProvider(HetznerCredentials(token: cloud.token), configuration: configuration)
                    },
                    wish: ServerSpec(name: "wish", type: "cx23"),
                    missingServer: "999999999",
                    requests: { line.count },
                    neighbour: .given("fsn1"),
                    setRoom: .given { hasRoom in
                        await cloud.change { $0.soldOut = hasRoom ? [] : [.init("cx23", in: "nbg1")] }
                    },
                    loseNextAnswer: .given { _ in line.loseNextAnswer() }
                )
            )
        }
    }
}
