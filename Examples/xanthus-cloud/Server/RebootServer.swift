internal import ArgumentParser
private import XanthusCloud

struct RebootServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reboot", abstract: "Restart a server.")

    @OptionGroup var argument: ServerArgument
    @OptionGroup var power: ModeOption
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try await options.knownProvider()
        let server = try await argument.resolve(in: cloud)
        let pending = try await cloud.rebootServer(id: server.id, mode: power.mode)
        try await waiting.finish(pending, "rebooting \(server.name)", on: cloud, options)
    }
}
