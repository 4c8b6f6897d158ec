internal import ArgumentParser
private import XanthusCloud

struct ListImages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "images", abstract: "List the cloud's own images.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let found = try await options.knownProvider().images().all()
        Console.print(options.output.render(found.map(Record.init), columns: Record.imageColumns))
    }
}
