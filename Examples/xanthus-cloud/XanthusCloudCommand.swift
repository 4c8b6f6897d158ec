internal import ArgumentParser

@main
struct XanthusCloudCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xanthus-cloud",
        abstract: "Servers on Oracle Cloud Infrastructure and Hetzner Cloud.",
        discussion: """
            Exit status: 0 done, 1 the cloud said no, 64 wrong usage, 78 credentials or configuration, 130 interrupted.
            """,
        subcommands: [
            DemoCommand.self, SimulateCommand.self, ServerCommand.self, NetworkCommand.self, CatalogCommand.self,
            PreflightCommand.self,
        ]
    )

    static func main() async {
        await Invocation.run(Array(CommandLine.arguments.dropFirst()))
    }
}
