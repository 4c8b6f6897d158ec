public import XanthusCloud
public import XanthusCloudInit
public import XanthusNetworkBootstrap

/// A machine that somebody wants: a value.
///
/// ```swift
/// let request = MachineRequest(name: "blog", admin: [try CIDR("203.0.113.7/32")])
/// let machine = try await Provisioner(cloud).provision(request)
/// ```
public struct MachineRequest: Sendable, Hashable {
    /// The name: a host name, and the name under which everything that belongs to the machine is found again.
    public var name: String
    /// The network it stands in, which machines share.
    public var network: NetworkBlueprint
    /// The size of machine; `nil` for the cloud's entry in ``MachineDefaults``.
    public var type: ServerType.ID?
    /// What it boots.
    public var image: ImageChoice
    /// What it becomes.
    public var recipe: K3sRecipe
    /// Who may log in besides the key that is made for the machine.
    public var authorizedKeys: [SSHPublicKey]
    /// How long to wait for the machine to run.
    public var patience: WaitPolicy

    /// Describes a machine.
    ///
    /// - Parameters:
    ///   - name: A host name.
    ///   - admin: Who may reach SSH and the Kubernetes API. Without any nobody can; the world has to be spelled out.
    public init(name: String, admin: [CIDR]) {
        self.name = name
        network = .k3s(admin: admin)
        type = nil
        image = .ubuntu2404
        recipe = K3sRecipe()
        authorizedKeys = []
        patience = .standard
    }
}
