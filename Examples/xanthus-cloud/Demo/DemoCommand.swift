internal import ArgumentParser
private import XanthusCloud

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make and remove a server on simulated clouds, over real HTTP.",
        discussion: """
            Needs no account: the clouds are served on loopback by this process. Requests are signed, sent, answered \
            and awaited as they are with the real ones; only the life cycles run faster.
            """
    )

    @Option(help: "The clouds: oci, hetzner or all.")
    var cloud = CloudSelection.all

    @OptionGroup var pace: SpeedOption

    func run() async throws {
        let elapsed = TimeSource.system.stopwatch()
        let clouds = try await SimulatedClouds.start(cloud.clouds, speed: pace.speed ?? 20)
        do {
            for door in clouds.doors { try await Demonstration(door).run() }
        } catch {
            // A task of its own: this one may have been cancelled.
            try? await Task { try await clouds.stop() }.value
            throw error
        }
        try await clouds.stop()
        Console.print("done in \(elapsed().brief), and nothing is left")
    }
}
