/// How a server is joined to the network.
///
/// Clouds differ too much for one vocabulary, so this holds what a cloud needs by id; the network bootstrap returns
/// one that fits.
public struct NetworkAttachment: Sendable, Hashable, Codable {
    /// The id of a subnet. Required on OCI; not used on Hetzner.
    public typealias SubnetID = ResourceID<NetworkAttachment>
    /// A filter in front of the server: an OCI network security group, or a Hetzner firewall.
    public enum Filter {}

    /// The subnet to join.
    public var subnet: SubnetID?
    /// The packet filters to put in front of the server.
    public var filters: [ResourceID<Filter>]
    /// Whether the server gets a public IPv4 address.
    public var assignsPublicIPv4: Bool

    /// Creates an attachment; without arguments the cloud's default, where it has one.
    public init(subnet: SubnetID? = nil, filters: [ResourceID<Filter>] = [], assignsPublicIPv4: Bool = true) {
        self.subnet = subnet
        self.filters = filters
        self.assignsPublicIPv4 = assignsPublicIPv4
    }
}
