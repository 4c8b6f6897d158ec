public import XanthusCloud
public import XanthusCloudInit

/// What a machine gets on a cloud unless told, and what the cloud takes.
public struct MachineDefaults: Sendable, Hashable {
    /// The size of machine.
    public var type: ServerType.ID
    /// How much user data the cloud takes.
    public var userDataLimit: WireLimit
    /// Who logs in to the cloud's Ubuntu images.
    public var login: String

    /// Sets the defaults.
    public init(type: ServerType.ID, userDataLimit: WireLimit, login: String) {
        self.type = type
        self.userDataLimit = userDataLimit
        self.login = login
    }

    /// The Always Free x86 shape, which needs no choice of size.
    public static let oci = MachineDefaults(
        type: OCIProvider.defaultServerType,
        userDataLimit: .oci,
        login: "ubuntu"
    )
    /// The smallest shared x86 type of the current generation: 2 vCPU, 4 GB.
    public static let hetzner = MachineDefaults(
        type: HetznerProvider.defaultServerType,
        userDataLimit: .hetzner,
        login: "root"
    )

    /// The defaults of a cloud that this SDK knows.
    static func of(_ cloud: any CloudProvider) -> MachineDefaults? {
        switch cloud.name {
        case "oci": .oci
        case "hetzner": .hetzner
        default: nil
        }
    }
}
