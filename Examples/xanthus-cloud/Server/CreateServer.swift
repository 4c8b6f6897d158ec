internal import ArgumentParser
private import Foundation
internal import XanthusCloud
private import XanthusCloudInit
private import XanthusNetworkBootstrap

struct CreateServer: AsyncParsableCommand {
    enum NetworkChoice: String, CaseIterable, ExpressibleByArgument {
        case auto
        case none
    }

    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Create a server and wait until it runs."
    )

    @Argument(help: "The server's name, a host name.")
    var name: String

    @Option(help: "The server type; `catalog types` lists them.")
    var type: String

    @Option(help: "A distribution and version such as ubuntu-24.04, or an image id.", transform: parseImage)
    var image = ImageChoice.ubuntu2404

    @Option(help: ArgumentHelp("A public key that may log in; repeatable.", valueName: "file"), completion: .file())
    var sshKey: [String] = []

    @Option(help: ArgumentHelp("What cloud-init gets.", valueName: "file"), completion: .file())
    var userData: String?

    @Flag(help: "Install K3s at first boot.")
    var k3s = false

    @Option(help: "auto: join the network of `network up`, made if need be. none: the cloud's default, if it has one.")
    var network = NetworkChoice.auto

    @Option(help: ArgumentHelp("A tag of your own; repeatable.", valueName: "key=value"), transform: parseTag)
    var tag: [Tag] = []

    @OptionGroup var joining: NetworkOptions
    @OptionGroup var waiting: WaitOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if k3s, userData != nil { throw ValidationError("--k3s is user data itself: leave out --user-data.") }
    }

    func run() async throws {
        // Everything that can be wrong here is found before the first call.
        var spec = ServerSpec(name: name, type: ServerType.ID(type), image: image)
        spec.authorizedKeys = try sshKey.map { path in
            try SSHPublicKey(
                String(decoding: readFile(path, field: "--ssh-key"), as: UTF8.self),
                source: path
            )
        }
        spec.userData = try userDataBytes(keys: spec.authorizedKeys)
        spec.ownership.extra = Dictionary(tag.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        try spec.validate()
        let blueprint = joining.blueprint()
        let cloud = try await options.knownProvider()
        try await CreationCheck.run(spec, on: cloud)

        let pending: Pending<Server>
        do {
            if network == .auto {
                spec.network = try await Progress.standard.during("bringing the network up") {
                    try await NetworkBootstrap(cloud).up(blueprint).attachment
                }
            }
            pending = try await cloud.createServer(spec)
        } catch {
            // A name that is taken is another server's, and so are the keys that carry it.
            if (error as? CloudError)?.code != .conflict {
                // A task of its own: this one may have been cancelled.
                _ = try? await Task { [name] in try await cloud.removeLoginKeys(madeFor: name) }.value
            }
            if network == .auto {
                Console.note("The network stays for another try; `\(options.words("network", "down"))` removes it.")
            }
            throw error
        }
        try await waiting.finish(pending, "creating \(name)", on: cloud, options)
    }

    private func userDataBytes(keys: [SSHPublicKey]) throws -> Data? {
        let limit: WireLimit =
            switch options.cloud {
            case .oci: .oci
            case .hetzner: .hetzner
            }
        let lines = keys.map(\.line)
        if k3s { return try K3sRecipe().userData(for: limit, authorizedKeys: lines).bytes }
        guard let userData else { return nil }
        let bytes = try readFile(userData, field: "--user-data")
        // What is no text has been packed by its author, and goes as it is.
        guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        return try UserData(text, for: limit, authorizedKeys: lines).bytes
    }
}
