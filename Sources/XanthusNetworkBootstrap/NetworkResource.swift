public import XanthusCloud

/// A part of a network as it is found or made, in words that all clouds share.
public struct NetworkResource: Sendable, Hashable, Identifiable {
    /// The id of a part of a network.
    public typealias ID = ResourceID<NetworkResource>

    /// What it is.
    public var kind: Kind
    /// The id as the cloud spells it.
    public var id: ID
    /// The name.
    public var name: String
    /// Whether it carries the blueprint's ownership tags: what does not is never changed and never removed.
    public var isOurs: Bool
    /// The addresses of a network or subnet.
    public var addressRange: CIDR?
    /// What a packet filter lets in, as far as it can be said in rules of ours.
    public var ingress: [IngressRule]
    /// The other parts that it refers to: a subnet to its route table and filters, a route table to the gateway that
    /// leads to the internet.
    public var links: [ID]
    /// What keeps it from serving, as a sentence, such as `It is switched off.`
    public var flaw: String?

    /// Describes a part.
    public init(
        kind: Kind,
        id: ID,
        name: String,
        isOurs: Bool,
        addressRange: CIDR? = nil,
        ingress: [IngressRule] = [],
        links: [ID] = [],
        flaw: String? = nil
    ) {
        self.kind = kind
        self.id = id
        self.name = name
        self.isOurs = isOurs
        self.addressRange = addressRange
        self.ingress = ingress
        self.links = links
        self.flaw = flaw
    }
}

extension NetworkResource {
    /// What a part of a network is, in the cloud's own words.
    public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name, such as `internet gateway`.
        public let rawValue: String

        /// Names a kind.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A virtual cloud network of OCI.
        public static let vcn = Kind(rawValue: "vcn")
        /// A gateway to the internet.
        public static let internetGateway = Kind(rawValue: "internet gateway")
        /// A table of routes.
        public static let routeTable = Kind(rawValue: "route table")
        /// A packet filter in front of a subnet.
        public static let securityList = Kind(rawValue: "security list")
        /// A part of a network that servers join.
        public static let subnet = Kind(rawValue: "subnet")
        /// A packet filter in front of servers.
        public static let firewall = Kind(rawValue: "firewall")

        /// The name.
        public var description: String { rawValue }
    }
}

extension NetworkResource: CustomStringConvertible {
    /// Kind, name and id in one line.
    public var description: String { "\(kind) \(name) (\(id))" }
}
