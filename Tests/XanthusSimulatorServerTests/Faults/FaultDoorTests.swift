import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusSimulatorServer

@Suite("Faults through both doors", .timeLimit(.minutes(15)))
struct FaultDoorTests {
    /// Asks once. Silence is waited out as long as usual in process, where that costs nothing, and briefly on loopback.
    private func configuration(_ seen: FaultCase, _ time: TimeSource? = nil) -> ClientConfiguration {
        var configuration = ClientConfiguration(retry: RetryPolicy.none, time: time ?? .system)
        if time == nil, seen.code == .timedOut { configuration.limits.idleTimeout = .milliseconds(200) }
        return configuration
    }

    /// Serves a cloud on loopback for as long as `body` runs.
    private func serving(
        _ cloud: any SimulatedEndpoint,
        _ body: (Endpoint) async throws -> Void
    ) async throws {
        let server = SimulatorServer(cloud)
        let address = try await server.start()
        do { try await body(address) } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func check(
        _ seen: FaultCase,
        code: CloudError.Code?,
        operation: String,
        _ make: (_ isPatient: Bool) async throws -> Void,
        contents: () async -> [String],
        strikes: () async -> [FaultStrike]
    ) async throws {
        var failure: CloudError?
        do { try await make(false) } catch let error as CloudError { failure = error }
        // Who is impatient may give up before the request has arrived.
        while await strikes().isEmpty { await Task.yield() }
        #expect(failure?.code == code, "\(failure.map { "\($0)" } ?? "no error")")
        #expect(await contents().isEmpty == !seen.isMade)
        #expect(await strikes().map(\.operation) == [operation])
        #expect(await strikes().map(\.fault) == [seen.fault])
        if case .rateLimited = seen.code, "\(seen.fault)".contains("hint") {
            #expect(failure?.retryAfter ?? .zero >= .seconds(1))
        }
        // Once is once.
        try await make(true)
        #expect(await !contents().isEmpty)
    }

    private func hetzner(
        _ seen: FaultCase,
        code: CloudError.Code?,
        _ cloud: SimulatedHetzner,
        _ client: Hetzner.Client,
        patient: Hetzner.Client
    ) async throws {
        try await cloud.inject(.fail("create_firewall", call: 1, with: seen.fault))
        let names = Locked(["second", "first"])
        try await check(seen, code: code, operation: "create_firewall") { isPatient in
            let name = names.withLock { $0.removeLast() }
            _ = try await (isPatient ? patient : client).send(Hetzner.CreateFirewall(name: name, rules: []))
        } contents: {
            await cloud.contents
        } strikes: {
            await cloud.faultStrikes
        }
    }

    private func oracle(
        _ seen: FaultCase,
        code: CloudError.Code?,
        _ cloud: SimulatedOCI,
        _ client: OCI.Client,
        patient: OCI.Client
    ) async throws {
        try await cloud.inject(.fail("CreateVcn", call: 1, with: seen.fault))
        let details = OCI.CreateVcn.Details(compartmentId: cloud.tenancy, cidrBlocks: ["10.0.0.0/16"])
        try await check(seen, code: code, operation: "CreateVcn") { isPatient in
            _ = try await (isPatient ? patient : client).send(OCI.CreateVcn(details))
        } contents: {
            await cloud.contents
        } strikes: {
            await cloud.faultStrikes
        }
    }

    @Test(arguments: FaultCase.all)
    func `Hetzner in process`(seen: FaultCase) async throws {
        let clock = ManualClock()
        let cloud = SimulatedHetzner(time: clock.time)
        var client = configuration(seen, clock.time)
        client.transport = cloud.transport
        let provider = try HetznerProvider(
            HetznerCredentials(token: cloud.token),
            configuration: HetznerConfiguration(client: client)
        )
        try await hetzner(seen, code: seen.code, cloud, provider.client, patient: provider.client)
    }

    @Test(arguments: FaultCase.all)
    func `Hetzner on loopback`(seen: FaultCase) async throws {
        let cloud = SimulatedHetzner()
        try await serving(cloud) { address in
            func client(_ configuration: ClientConfiguration) throws -> Hetzner.Client {
                try HetznerProvider(
                    HetznerCredentials(token: cloud.token),
                    configuration: HetznerConfiguration(
                        endpoint: Endpoint("\(address)\(cloud.basePath)"),
                        client: configuration
                    )
                ).client
            }
            let patient = try client(ClientConfiguration())
            try await hetzner(seen, code: seen.codeOnLoopback, cloud, client(configuration(seen)), patient: patient)
        }
    }

    @Test(arguments: FaultCase.all)
    func `OCI in process`(seen: FaultCase) async throws {
        let clock = ManualClock()
        let cloud = SimulatedOCI(time: clock.time)
        var client = configuration(seen, clock.time)
        client.transport = cloud.transport
        let provider = try OCIProvider(cloud.credentials, configuration: OCIConfiguration(client: client))
        try await oracle(seen, code: seen.code, cloud, provider.client, patient: provider.client)
    }

    @Test(arguments: FaultCase.all)
    func `OCI on loopback`(seen: FaultCase) async throws {
        let cloud = SimulatedOCI()
        try await serving(cloud) { address in
            func client(_ configuration: ClientConfiguration) throws -> OCI.Client {
                try OCIProvider(
                    cloud.credentials,
                    configuration: OCIConfiguration(endpoint: address, client: configuration)
                ).client
            }
            let patient = try client(ClientConfiguration())
            try await oracle(seen, code: seen.codeOnLoopback, cloud, client(configuration(seen)), patient: patient)
        }
    }

    @Test
    func `a server stops though a client waits for an answer that never comes`() async throws {
        let cloud = SimulatedHetzner()
        try await cloud.inject(.fail(with: .timeoutBeforeApply))
        let server = SimulatorServer(cloud)
        let client = try RawClient(try await server.start())
        async let answer = client.exchange(get("/v1/servers"))
        while await cloud.faultStrikes.isEmpty { await Task.yield() }
        await server.stop()
        #expect(await answer == nil)
    }
}
