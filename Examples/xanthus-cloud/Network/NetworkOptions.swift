internal import ArgumentParser
internal import XanthusCloud
internal import XanthusNetworkBootstrap

/// What the network shall be.
struct NetworkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who may reach ports 22 and 6443, such as 203.0.113.7/32; repeatable. Nobody unless told.",
            valueName: "cidr"
        ),
        transform: parseBlock
    )
    var admin: [CIDR] = []

    /// The network of a K3s machine. Two calls with the same options mean the same network.
    func blueprint() -> NetworkBlueprint {
        .k3s(admin: admin)
    }
}
