internal import ArgumentParser
private import XanthusNetworkBootstrap

struct NetworkShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show what there is of the network.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let observation = try await NetworkBootstrap(try await options.knownProvider()).show(.k3s(admin: []))
        let records = observation.resources.map { Record($0, outcome: $0.isOurs ? "ours" : "foreign") }
        Console.print(options.output.render(records, columns: Record.networkColumns + ["ingress"]))
    }
}
