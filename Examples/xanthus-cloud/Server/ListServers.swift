internal import ArgumentParser
private import XanthusCloud

struct ListServers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the servers of a region.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let servers = try await options.knownProvider().servers().all()
        Console.print(options.output.render(servers.map(Record.init), columns: Record.serverColumns))
    }
}
