internal import ArgumentParser
private import XanthusCloud

struct DeleteServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a server with its boot disk, and the login keys that were made for it."
    )

    @OptionGroup var argument: ServerArgument
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let cloud = try await options.knownProvider()
        let server = try await argument.resolve(in: cloud)
        // Before the server, so that a failure here can be repeated by its name.
        let keys = Ownership().matches(server.tags) ? try await cloud.removeLoginKeys(madeFor: server.name) : []
        let pending = try await cloud.deleteServer(id: server.id)
        if !waiting.returnsAtOnce {
            try await waiting.watching(pending.server, options) {
                try await Progress.standard.during("deleting \(server.name)") { try await cloud.wait(for: pending) }
            }
        }
        let outcome = Record(fields: [
            "id": .text(server.id.rawValue),
            "name": .text(server.name),
            "status": .text(waiting.returnsAtOnce ? "deleting" : "deleted"),
            "loginKeys": .list(keys),
        ])
        Console.print(options.output.render(outcome, fields: ["id", "name", "status", "loginKeys"]))
    }
}
