internal import ArgumentParser
private import XanthusNetworkBootstrap

struct NetworkUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Make what is missing of the network.",
        discussion: "A second run finds everything and makes nothing."
    )

    @OptionGroup var network: NetworkOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let blueprint = network.blueprint()
        let bootstrap = NetworkBootstrap(try await options.knownProvider())
        let report = try await Progress.standard.during("bringing the network up") {
            try await bootstrap.up(blueprint)
        }
        let records = report.entries.map { Record($0.resource, outcome: $0.outcome.rawValue) }
        Console.print(options.output.render(records, columns: Record.networkColumns))
        for rule in report.beyond {
            Console.note(
                "note: the network also lets in \(rule), which was not asked for; remove it by hand if you can"
            )
        }
    }
}
