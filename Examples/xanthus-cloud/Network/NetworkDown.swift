internal import ArgumentParser
private import XanthusCloud
private import XanthusNetworkBootstrap

struct NetworkDown: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down",
        abstract: "Remove what is ours of the network.",
        discussion: "What servers still use stays, and the exit status is 1 then."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try await options.knownProvider()
        let removal = try await Progress.standard.during("taking the network down") {
            try await NetworkBootstrap(cloud).down(.k3s(admin: []))
        }
        let records =
            removal.removed.map { Record($0.resource, outcome: "removed") }
            + removal.left.map { Record($0.resource, outcome: "left", reason: $0.reason) }
        Console.print(options.output.render(records, columns: Record.networkColumns + ["reason"]))
        guard removal.isComplete else {
            throw CloudError(
                .conflict,
                "Parts of the network are still in use; delete the servers, then run `network down` again.",
                provider: cloud.name
            )
        }
    }
}
