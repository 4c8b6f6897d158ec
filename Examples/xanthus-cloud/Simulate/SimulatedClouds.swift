private import Foundation
internal import XanthusCloud
internal import XanthusCloudTesting
internal import XanthusSimulatorServer

/// The simulated clouds of this process, each behind a loopback server of its own.
struct SimulatedClouds: Sendable {
    /// One cloud and its door.
    struct Door: Sendable {
        let cloud: SimulatedAccount
        let server: SimulatorServer
        let address: Endpoint
    }

    let doors: [Door]
    private let transcript: Transcript?

    /// Starts the servers; what was started is stopped again if one of them cannot be.
    ///
    /// - Parameter port: The first cloud's port, the next one being the second's; 0 for free ones.
    static func start(
        _ names: [CloudName],
        like choice: ScenarioChoice = ScenarioChoice(),
        port: UInt16 = 0,
        latency: Duration = .zero,
        speed: Double,
        transcript path: String? = nil,
        faults: FaultPlan? = nil
    ) async throws -> SimulatedClouds {
        let transcript = path.map { Transcript(path: $0) }
        var doors: [Door] = []
        do {
            for (index, name) in names.enumerated() {
                let cloud = try SimulatedAccount(name, like: choice, speed: speed)
                try await cloud.inject(faults)
                let server = SimulatorServer(
                    cloud.endpoint,
                    port: port == 0 ? 0 : port + UInt16(index),
                    latency: latency,
                    transcript: transcript
                )
                do {
                    doors.append(Door(cloud: cloud, server: server, address: try await server.start()))
                } catch {
                    cloud.removeFiles()
                    throw error
                }
            }
            // Only now, so that a port that is taken costs nobody an earlier transcript.
            try transcript?.open()
        } catch {
            try? await SimulatedClouds(doors: doors, transcript: transcript).stop()
            throw error
        }
        return SimulatedClouds(doors: doors, transcript: transcript)
    }

    /// Address and credentials of each cloud, as one line of JSON.
    var announcement: String {
        let facts = doors.map { ($0.cloud.name.rawValue, $0.cloud.announcement(at: $0.address)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A map of texts always encodes.
        let line = try? encoder.encode(Dictionary(facts, uniquingKeysWith: { $1 }))
        return line.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Stops the servers and removes the files with credentials.
    func stop() async throws {
        for door in doors {
            await door.server.stop()
            door.cloud.removeFiles()
        }
        try transcript?.close()
    }
}
