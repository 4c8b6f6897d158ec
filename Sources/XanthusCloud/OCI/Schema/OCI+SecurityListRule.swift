extension OCI {
    /// One thing that may enter a subnet.
    public struct IngressRule: Codable, Hashable, Sendable {
        /// `all`, or the number of a protocol: `1` ICMP, `6` TCP, `17` UDP, `58` ICMPv6.
        public var `protocol`: String
        /// Who may come in, as a CIDR or a service.
        public var source: String
        /// `CIDR_BLOCK` or `SERVICE_CIDR_BLOCK`.
        public var sourceType: String?
        /// Whether answers need a rule of their own; the API answers `false` where nothing was said.
        public var isStateless: Bool?
        /// The ports of a TCP rule; `nil` for all.
        public var tcpOptions: PortOptions?
        /// The ports of a UDP rule; `nil` for all.
        public var udpOptions: PortOptions?
        /// The messages of an ICMP rule; `nil` for all.
        public var icmpOptions: IcmpOptions?
        /// A note.
        public var description: String?

        /// Lets a protocol in from a CIDR.
        public init(_ protocol: String, from cidr: String, description: String? = nil) {
            self.protocol = `protocol`
            source = cidr
            sourceType = "CIDR_BLOCK"
            isStateless = false
            self.description = description
        }
    }

    /// One thing that may leave a subnet.
    public struct EgressRule: Codable, Hashable, Sendable {
        /// `all`, or the number of a protocol: `1` ICMP, `6` TCP, `17` UDP, `58` ICMPv6.
        public var `protocol`: String
        /// Where to, as a CIDR or a service.
        public var destination: String
        /// `CIDR_BLOCK` or `SERVICE_CIDR_BLOCK`.
        public var destinationType: String?
        /// Whether answers need a rule of their own; the API answers `false` where nothing was said.
        public var isStateless: Bool?
        /// The ports of a TCP rule; `nil` for all.
        public var tcpOptions: PortOptions?
        /// The ports of a UDP rule; `nil` for all.
        public var udpOptions: PortOptions?
        /// The messages of an ICMP rule; `nil` for all.
        public var icmpOptions: IcmpOptions?
        /// A note.
        public var description: String?

        /// Lets a protocol out to a CIDR.
        public init(_ protocol: String, to cidr: String, description: String? = nil) {
            self.protocol = `protocol`
            destination = cidr
            destinationType = "CIDR_BLOCK"
            isStateless = false
            self.description = description
        }
    }

    /// The ports that a TCP or UDP rule is about.
    public struct PortOptions: Codable, Hashable, Sendable {
        /// The ports of the receiver; `nil` for all.
        public var destinationPortRange: PortRange?
        /// The ports of the sender; `nil` for all.
        public var sourcePortRange: PortRange?

        /// Names ports of the receiver.
        public init(destination: ClosedRange<Int>) {
            destinationPortRange = PortRange(min: destination.lowerBound, max: destination.upperBound)
        }
    }

    /// Ports from one to another, both included.
    public struct PortRange: Codable, Hashable, Sendable {
        /// The first.
        public var min: Int
        /// The last.
        public var max: Int

        /// Names ports.
        public init(min: Int, max: Int) {
            self.min = min
            self.max = max
        }
    }

    /// The messages that an ICMP rule is about.
    public struct IcmpOptions: Codable, Hashable, Sendable {
        /// The type, such as 3 for "destination unreachable".
        public var type: Int
        /// The code; `nil` for all of the type.
        public var code: Int?

        /// Names messages.
        public init(type: Int, code: Int? = nil) {
            self.type = type
            self.code = code
        }
    }
}
