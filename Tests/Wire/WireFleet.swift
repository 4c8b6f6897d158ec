internal import Foundation
internal import HTTPTypes
internal import XanthusCloud
internal import XanthusCloudTesting
internal import XanthusSimulatorServer

/// Makes, awaits and deletes a fleet of servers in a simulated project over loopback, and says what it took.
///
/// Durations are fixed and nothing is sped up, so that what is counted depends on the client alone.
enum WireFleet {
    /// What is printed: what our client took, and where another client can be measured.
    struct Result: Encodable {
        let servers: Int
        let requests: Int
        let seconds: Double
        let endpoint: String
        let token: String
    }

    private static let count = 100

    /// Prints the result, then serves until standard input ends.
    static func run() async throws {
        let durations = HetznerDurations(create: .seconds(4), start: .seconds(2), delete: .seconds(2))
        let project = SimulatedHetzner(durations: durations)
        let server = SimulatorServer(project)
        let endpoint = "\(try await server.start())\(project.basePath)"
        let transport = CountingTransport()
        let cloud = try HetznerProvider(
            HetznerCredentials(token: project.token),
            configuration: HetznerConfiguration(
                endpoint: Endpoint(endpoint),
                client: ClientConfiguration(transport: transport)
            )
        )
        let elapsed = TimeSource.system.stopwatch()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...count {
                group.addTask {
                    let made = try await cloud.createServer(ServerSpec(name: "fleet-\(number)", type: "cx23"))
                    let server = try await cloud.wait(for: made)
                    try await cloud.wait(for: try await cloud.deleteServer(id: server.id))
                }
            }
            try await group.waitForAll()
        }
        let result = Result(
            servers: count,
            requests: transport.count.withLock(\.self),
            seconds: elapsed().seconds,
            endpoint: endpoint,
            token: project.token.withUnsafeValue(\.self)
        )
        // Unbuffered, since whoever reads it waits for it.
        FileHandle.standardOutput.write(try JSONCoding.encoder().encode(result) + Data("\n".utf8))
        _ = try FileHandle.standardInput.readToEnd()
        await server.stop()
    }

    /// Counts what is sent.
    private struct CountingTransport: HTTPTransport {
        let inner = URLSessionTransport()
        let count = Locked(0)

        func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
            count.withLock { $0 += 1 }
            return try await inner.send(request, body: body, limits: limits)
        }
    }
}
