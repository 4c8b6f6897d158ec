extension Hetzner.Firewall {
    /// One thing that may pass.
    public struct Rule: Codable, Sendable, Hashable {
        /// Which way packets go.
        public struct Direction: RawRepresentable, Codable, Hashable, Sendable {
            /// The direction's name on the wire.
            public let rawValue: String
            /// Names a direction.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// To the server.
            public static let inbound = Direction(rawValue: "in")
            /// From the server.
            public static let outbound = Direction(rawValue: "out")
        }

        /// What packets carry.
        public struct IPProtocol: RawRepresentable, Codable, Hashable, Sendable {
            /// The protocol's name on the wire.
            public let rawValue: String
            /// Names a protocol.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// TCP, which has ports.
            public static let tcp = IPProtocol(rawValue: "tcp")
            /// UDP, which has ports.
            public static let udp = IPProtocol(rawValue: "udp")
            /// ICMP, such as pings.
            public static let icmp = IPProtocol(rawValue: "icmp")
            /// ESP, of IPsec.
            public static let esp = IPProtocol(rawValue: "esp")
            /// GRE, of tunnels.
            public static let gre = IPProtocol(rawValue: "gre")

            var hasPorts: Bool { self == .tcp || self == .udp }
            var isKnown: Bool { hasPorts || self == .icmp || self == .esp || self == .gre }
        }

        /// Which way.
        public var direction: Direction
        /// What.
        public var `protocol`: IPProtocol
        /// The ports, at the server for what comes in and at the other side for what goes out: of `tcp` and `udp` only.
        public var ports: Hetzner.PortRange?
        /// Who may come in, as CIDRs; at most 100.
        public var sourceIPs: [String]?
        /// Where to, as CIDRs; at most 100.
        public var destinationIPs: [String]?
        /// A note, 255 characters at most.
        public var description: String?

        /// Creates a rule for what may come in.
        ///
        /// - Parameter sources: Who, as CIDRs; a single address ends in `/32` or `/128`.
        public init(
            inbound protocol: IPProtocol,
            ports: Hetzner.PortRange? = nil,
            from sources: [String],
            description: String? = nil
        ) {
            direction = .inbound
            self.protocol = `protocol`
            self.ports = ports
            sourceIPs = sources
            self.description = description
        }

        /// Creates a rule for what may go out. With the first of these all else that goes out is dropped.
        ///
        /// - Parameter destinations: Where to, as CIDRs; a single address ends in `/32` or `/128`.
        public init(
            outbound protocol: IPProtocol,
            ports: Hetzner.PortRange? = nil,
            to destinations: [String],
            description: String? = nil
        ) {
            direction = .outbound
            self.protocol = `protocol`
            self.ports = ports
            destinationIPs = destinations
            self.description = description
        }

        /// Reads a rule. Ports of a form that is not known yet are left out, and `check()` of an operation that sends the
        /// rule back refuses it then.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            direction = try container.decode(Direction.self, forKey: .direction)
            self.protocol = try container.decode(IPProtocol.self, forKey: .protocol)
            ports = try container.decodeIfPresent(String.self, forKey: .port).flatMap { Hetzner.PortRange($0) }
            sourceIPs = try container.decodeIfPresent([String].self, forKey: .sourceIPs)
            destinationIPs = try container.decodeIfPresent([String].self, forKey: .destinationIPs)
            description = try container.decodeIfPresent(String.self, forKey: .description)
        }

        /// Writes a rule.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(direction, forKey: .direction)
            try container.encode(`protocol`, forKey: .protocol)
            try container.encodeIfPresent(ports?.description, forKey: .port)
            try container.encodeIfPresent(sourceIPs, forKey: .sourceIPs)
            try container.encodeIfPresent(destinationIPs, forKey: .destinationIPs)
            try container.encodeIfPresent(description, forKey: .description)
        }

        private enum CodingKeys: String, CodingKey {
            case direction
            case `protocol`
            case port
            case sourceIPs = "source_ips"
            case destinationIPs = "destination_ips"
            case description
        }
    }
}
