internal import ArgumentParser

struct CatalogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "What a cloud has to offer.",
        subcommands: [ListRegions.self, ListTypes.self, ListImages.self]
    )
}
