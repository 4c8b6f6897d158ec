import ArgumentParser

@main
struct XanthusCloudCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "xanthus-cloud")
}
