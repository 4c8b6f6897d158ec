internal import ArgumentParser
private import XanthusCloud

struct StartServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Switch a server on.")

    @OptionGroup var argument: ServerArgument
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try await options.knownProvider()
        let server = try await argument.resolve(in: cloud)
        let pending = try await cloud.startServer(id: server.id)
        try await waiting.finish(pending, "starting \(server.name)", on: cloud, options)
    }
}
