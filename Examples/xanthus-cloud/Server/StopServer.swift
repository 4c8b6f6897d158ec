internal import ArgumentParser
private import XanthusCloud

struct StopServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stop", abstract: "Switch a server off.")

    @OptionGroup var argument: ServerArgument
    @OptionGroup var power: ModeOption
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try await options.knownProvider()
        let server = try await argument.resolve(in: cloud)
        let pending = try await cloud.stopServer(id: server.id, mode: power.mode)
        try await waiting.finish(pending, "stopping \(server.name)", on: cloud, options)
    }
}
