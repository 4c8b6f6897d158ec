internal import ArgumentParser
private import XanthusCloud

struct ListRegions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions",
        abstract: "List the regions of the account."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let found = try await options.knownProvider().regions().all()
        Console.print(options.output.render(found.map(Record.init), columns: Record.regionColumns))
    }
}
