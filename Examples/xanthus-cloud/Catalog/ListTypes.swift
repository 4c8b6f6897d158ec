internal import ArgumentParser
private import XanthusCloud

struct ListTypes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "types",
        abstract: "List the server types of the region."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let found = try await options.knownProvider().serverTypes().all()
        Console.print(options.output.render(found.map(Record.init), columns: Record.typeColumns))
    }
}
