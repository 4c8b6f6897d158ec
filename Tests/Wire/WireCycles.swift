internal import Foundation
internal import XanthusCloud
internal import XanthusCloudTesting

/// Makes, awaits and deletes a server a thousand times in each simulated cloud while calls go wrong by chance, as a program
/// does that tries again with the same wish, and prints the virtual and the wall time.
enum WireCycles {
    private static let count = 1_000
    /// How likely a call is to fail.
    private static let rate = 0.1

    /// Returns whether each world ended as it began.
    static func run(seed: UInt64) async throws -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        let oci = SimulatedOCI(try OCIScenario(existing: [.network("office")]), seed: seed)
        let hetzner = SimulatedHetzner(.default, seed: seed)
        print("seed \(seed), \(count) cycles a cloud, a call in \(Int(1 / rate)) goes wrong")
        var isClean = true
        for (cloud, provider) in [(oci, oci.provider), (hetzner, hetzner.provider)]
            as [(any SimulatedWorld, any CloudProvider)]
        {
            isClean = try await cycles(in: cloud, provider, seed: seed) && isClean
        }
        print("wall \(start.duration(to: clock.now)) in all")
        return isClean
    }

    private static func cycles(in cloud: any SimulatedWorld, _ provider: any CloudProvider, seed: UInt64) async throws
        -> Bool
    {
        let before = await cloud.snapshot()
        try await cloud.inject(.random(seed: seed, rate: rate))
        let clock = ContinuousClock()
        let start = (clock.now, before.date)
        var repeated = 0
        for number in 1...count {
            var spec = await spec("cycle-\(number)", in: cloud, before)
            spec.idempotencyToken = "cycle-\(number)"
            let id = try await insisting(&repeated) {
                try await provider.wait(for: provider.createServer(spec)).id
            }
            try await insisting(&repeated) {
                do {
                    try await provider.wait(for: provider.deleteServer(id: id))
                } catch let error as CloudError where error.code == .notFound {
                    // An earlier attempt had removed it.
                }
            }
        }
        await cloud.removeFaults()
        let after = await cloud.snapshot()
        let servers = try await provider.servers().reduce(0) { count, _ in count + 1 }
        print(
            """
            \(cloud.name): virtual \(after.date.timeIntervalSince(start.1)) s, wall \(start.0.duration(to: clock.now)), \
            \(await cloud.faultStrikes.count) faults, \(repeated) calls made again by the program, \
            \(servers) servers left
            """
        )
        return servers == 0
    }

    /// Tries up to ten times what fails in passing.
    private static func insisting<T>(_ repeated: inout Int, _ body: () async throws -> T) async throws -> T {
        for _ in 1..<10 {
            do {
                return try await body()
            } catch let error as CloudError where error.code.isTransient || error.code == .invalidResponse {
                repeated += 1
            }
        }
        return try await body()
    }

    private static func spec(_ name: String, in cloud: any SimulatedWorld, _ world: WorldSnapshot) async -> ServerSpec {
        guard cloud.name == "oci" else { return ServerSpec(name: name, type: HetznerProvider.defaultServerType) }
        let subnet = world.resources.first { $0.kind == "Subnet" }?.id
        return ServerSpec(
            name: name,
            type: OCIProvider.defaultServerType,
            network: NetworkAttachment(subnet: subnet.map { .init($0) })
        )
    }
}
