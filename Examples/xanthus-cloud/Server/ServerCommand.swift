internal import ArgumentParser

struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: "Create, look at, switch and delete servers.",
        subcommands: [
            CreateServer.self, ListServers.self, ShowServer.self, StartServer.self, StopServer.self,
            RebootServer.self, DeleteServer.self,
        ]
    )
}
