/// What only Hetzner lets one choose when a server is made.
///
/// ```swift
/// var options = HetznerServerOptions()
/// options.ipv4 = .existing(kept.id)                // an address that outlives its servers
/// let pending = try await cloud.createServer(spec, options: options)
/// ```
public struct HetznerServerOptions: Sendable, Hashable {
    /// Which public address a server gets.
    public enum Address: Sendable, Hashable {
        /// A new one, which goes with the server.
        case new
        /// None at all.
        case absent
        /// This primary IP, which stays when the server goes unless it says otherwise itself.
        case existing(Hetzner.ID<Hetzner.PrimaryIP>)
    }

    /// The IPv4 address; `nil` for what the specification's network says. It costs, and an IPv6 network does not.
    public var ipv4: Address?
    /// The IPv6 network.
    public var ipv6: Address
    /// Private networks to join, besides the one that the specification names. Addresses are Hetzner's choice.
    public var networks: [Hetzner.ID<Hetzner.Network>]
    /// Volumes to attach, of the same location.
    public var volumes: [Hetzner.ID<Hetzner.Volume>]
    /// The group of servers that shall not fail together.
    public var placementGroup: Hetzner.ID<Hetzner.PlacementGroup>?
    /// Whether to switch it on when it is there.
    public var isStarted: Bool

    /// Chooses nothing: new addresses as the specification says, no more networks, and switched on.
    public init(
        ipv4: Address? = nil,
        ipv6: Address = .new,
        networks: [Hetzner.ID<Hetzner.Network>] = [],
        volumes: [Hetzner.ID<Hetzner.Volume>] = [],
        placementGroup: Hetzner.ID<Hetzner.PlacementGroup>? = nil,
        isStarted: Bool = true
    ) {
        self.ipv4 = ipv4
        self.ipv6 = ipv6
        self.networks = networks
        self.volumes = volumes
        self.placementGroup = placementGroup
        self.isStarted = isStarted
    }
}

extension HetznerServerOptions.Address {
    /// Whether there is one.
    var isEnabled: Bool { self != .absent }

    /// The one that is to be given.
    var existing: Hetzner.ID<Hetzner.PrimaryIP>? {
        if case .existing(let id) = self { id } else { nil }
    }
}
