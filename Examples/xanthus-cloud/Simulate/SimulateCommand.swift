internal import ArgumentParser
private import XanthusCloud
private import XanthusCloudTesting

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Serve simulated clouds on loopback until interrupted.",
        discussion: """
            Prints one line of JSON with the address and the credentials of each cloud, then serves. Keys may be \
            added to that line by later versions; none is renamed or removed.
            """
    )

    @Option(help: "The clouds: oci, hetzner or all.")
    var cloud = CloudSelection.all

    @Option(help: "The port; 0 for a free one. With --cloud all it is OCI's, and the next one is Hetzner's.")
    var port: UInt16 = 0

    @Option(help: "How long each answer is held back, such as 100ms.", transform: parseDuration)
    var latency = Duration.zero

    @OptionGroup var pace: SpeedOption

    @Option(help: ArgumentHelp("Where each request leaves a line of JSON.", valueName: "file"), completion: .file())
    var transcript: String?

    @Option(
        help: ArgumentHelp(
            "What the clouds are like: the name of a scenario, or a JSON file with one.",
            discussion: """
                An unknown name lists those that there are. A file is such as {"hetzner": {"disabledLocations": \
                ["fsn1"]}}; XanthusCloudTesting's ScenarioFile tells what else there is.
                """,
            valueName: "name or file"
        ),
        completion: .file(extensions: ["json"])
    )
    var scenario: String?

    @Option(help: "What ids and Hetzner's tokens are drawn from: the same ones for the same number.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("How many requests Hetzner takes in an hour: 3600 unless told.", valueName: "requests"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "A plan of what goes wrong, in JSON.",
            discussion: """
                {"rules": [{"operation": "create_server", "call": 2, "fault": "reset-after-apply"}]}; \
                XanthusCloudTesting's FaultPlan tells what else there is.
                """,
            valueName: "file"
        ),
        completion: .file()
    )
    var faults: String?

    func validate() throws {
        if port == .max, cloud == .all {
            throw ValidationError("--port 65535 leaves no next port for the second cloud.")
        }
    }

    func run() async throws {
        let plan = try faults.map { try FaultPlan(parsing: readFile($0, field: "faults"), source: $0) }
        let clouds = try await SimulatedClouds.start(
            cloud.clouds,
            like: ScenarioChoice(scenario, for: cloud.clouds, seed: seed, limit: limit),
            port: port,
            latency: latency,
            speed: pace.speed ?? 1,
            transcript: transcript,
            faults: plan
        )
        guard Console.print(clouds.announcement) else {
            try await clouds.stop()
            throw ConfigurationError(
                "standard output",
                rule: "It is closed, so that nobody learns the addresses.",
                nextStep: "Send it to a file or to a program that reads a line."
            )
        }
        // Ends with the task, which is how a signal arrives.
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
        // A task of its own, since this one is cancelled and answers under way shall be finished.
        try await Task { try await clouds.stop() }.value
    }
}
