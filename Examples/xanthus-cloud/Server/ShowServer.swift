internal import ArgumentParser
private import XanthusCloud

struct ShowServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one server.")

    @OptionGroup var argument: ServerArgument
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let server = try await argument.resolve(in: options.knownProvider())
        Console.print(options.output.render(Record(server), fields: Record.serverFields))
    }
}
