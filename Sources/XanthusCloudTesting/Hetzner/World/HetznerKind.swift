/// The kinds of things in a project, as the wire names one of them.
enum HetznerKind: String, Sendable, CaseIterable {
    case server
    case image
    case volume
    case network
    case certificate
    case firewall
    case primaryIP = "primary_ip"
    case floatingIP = "floating_ip"
    case loadBalancer = "load_balancer"
    case zone
    case sshKey = "ssh_key"
    case placementGroup = "placement_group"

    /// As the wire names many.
    var plural: String { rawValue + "s" }

    /// As sentences name one.
    var words: String { rawValue.replacing("_", with: " ") }

    /// Those that work is done to.
    static let worked: [HetznerKind] = allCases.filter { $0 != .sshKey && $0 != .placementGroup }
}
