internal import ArgumentParser
private import XanthusCloud

struct DeleteServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a server with its boot disk."
    )

    @OptionGroup var argument: ServerArgument
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try options.provider()
        let server = try await argument.resolve(in: cloud)
        let pending = try await cloud.deleteServer(id: server.id)
        if !waiting.returnsAtOnce {
            try await Progress.standard.during("deleting \(server.name)") { try await cloud.wait(for: pending) }
        }
        let outcome = Record(fields: [
            "id": .text(server.id.rawValue),
            "name": .text(server.name),
            "status": .text(waiting.returnsAtOnce ? "deleting" : "deleted"),
        ])
        Console.print(options.output.render(outcome, fields: ["id", "name", "status"]))
    }
}
