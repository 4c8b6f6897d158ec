public import XanthusCloud

/// What a network shall be: a value, from which each cloud makes what it has.
///
/// ```swift
/// let blueprint = NetworkBlueprint.k3s(admin: [try CIDR("203.0.113.7/32")])
/// let report = try await NetworkBootstrap(cloud).up(blueprint)
/// ```
///
/// On OCI it becomes a VCN with internet gateway, route, security list and a public regional subnet; on Hetzner, where
/// servers stand on the internet by themselves, a firewall.
public struct NetworkBlueprint: Sendable, Hashable {
    /// What the parts are called; `nil` for the default.
    ///
    /// The defaults name the region where a cloud keeps networks by region, so that one account can have several.
    public struct Names: Sendable, Hashable {
        /// The network: `xanthus-vcn-{region}`.
        public var network: String?
        /// The subnet: `xanthus-public-subnet-{region}`.
        public var subnet: String?
        /// The gateway to the internet: `xanthus-internet-gateway`.
        public var gateway: String?
        /// The packet filter: `xanthus-security-list` on OCI, `xanthus-firewall` on Hetzner.
        public var filter: String?

        /// Names the parts.
        public init(
            network: String? = nil,
            subnet: String? = nil,
            gateway: String? = nil,
            filter: String? = nil
        ) {
            self.network = network
            self.subnet = subnet
            self.gateway = gateway
            self.filter = filter
        }
    }

    /// `10.0.0.0/16`.
    public static let defaultAddressRange = CIDR(.ipv4, 0x0A00_0000, prefixLength: 16)
    /// `10.0.0.0/24`.
    public static let defaultSubnetRange = CIDR(.ipv4, 0x0A00_0000, prefixLength: 24)

    /// The addresses of the network, on clouds where it has its own: IPv4, `10.0.0.0/16` unless told.
    public var addressRange: CIDR
    /// The addresses of the public subnet, inside ``addressRange``: `10.0.0.0/24` unless told.
    public var subnetRange: CIDR
    /// Who may come in. What no rule lets in stays out; everything may go out.
    public var ingress: [IngressRule]
    /// What the parts are called.
    public var names: Names
    /// The tags that mark the parts as ours. Several machines share a network, so it names no stack unless told.
    public var ownership: Ownership

    /// Describes a network.
    public init(
        ingress: [IngressRule],
        addressRange: CIDR = defaultAddressRange,
        subnetRange: CIDR = defaultSubnetRange,
        names: Names = Names(),
        ownership: Ownership = Ownership()
    ) {
        self.ingress = ingress
        self.addressRange = addressRange
        self.subnetRange = subnetRange
        self.names = names
        self.ownership = ownership
    }
}
