internal import ArgumentParser

struct NetworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Bring the network that servers join up and down.",
        subcommands: [NetworkUp.self, NetworkShow.self, NetworkDown.self]
    )
}
