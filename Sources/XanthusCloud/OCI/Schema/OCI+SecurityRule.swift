public import struct Foundation.Date

extension OCI {
    /// One thing that may enter or leave the VNICs of a network security group.
    ///
    /// A rule that was read can be changed and written: what only Oracle says of it is left out then.
    public struct SecurityRule: Codable, Hashable, Sendable {
        /// Which way a rule looks.
        public struct Direction: RawRepresentable, Codable, Hashable, Sendable {
            /// The direction's name on the wire.
            public let rawValue: String
            /// Names a direction.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Inwards.
            public static let ingress = Direction(rawValue: "INGRESS")
            /// Outwards.
            public static let egress = Direction(rawValue: "EGRESS")
        }

        /// What names the far end.
        public struct PeerType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// A range of addresses.
            public static let cidrBlock = PeerType(rawValue: "CIDR_BLOCK")
            /// A service of Oracle's.
            public static let serviceCidrBlock = PeerType(rawValue: "SERVICE_CIDR_BLOCK")
            /// The VNICs of a network security group, by its OCID.
            public static let networkSecurityGroup = PeerType(rawValue: "NETWORK_SECURITY_GROUP")
        }

        /// Oracle's id of the rule, such as `04ABEC`, no OCID; `nil` in a rule that is to be added.
        public var id: String?
        /// Which way it looks.
        public var direction: Direction
        /// `all`, or the number of a protocol: `1` ICMP, `6` TCP, `17` UDP, `58` ICMPv6.
        public var `protocol`: String
        /// Who may come in; `nil` outwards.
        public var source: String?
        /// What ``source`` names.
        public var sourceType: PeerType?
        /// Where to; `nil` inwards.
        public var destination: String?
        /// What ``destination`` names.
        public var destinationType: PeerType?
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
        /// Whether the group that it names still exists; only Oracle says so.
        public private(set) var isValid: Bool?
        /// When it was made; only Oracle says so.
        public private(set) var timeCreated: Date?

        /// Lets a protocol in.
        public init(
            _ protocol: String,
            from source: String,
            _ type: PeerType = .cidrBlock,
            description: String? = nil
        ) {
            direction = .ingress
            self.protocol = `protocol`
            self.source = source
            sourceType = type
            self.description = description
        }

        /// Lets a protocol out.
        public init(
            _ protocol: String,
            to destination: String,
            _ type: PeerType = .cidrBlock,
            description: String? = nil
        ) {
            direction = .egress
            self.protocol = `protocol`
            self.destination = destination
            destinationType = type
            self.description = description
        }

        /// Whether another rule does the same and has the same note, whatever ids, dates and spelling.
        public func isSame(as other: SecurityRule) -> Bool { canonical == other.canonical }

        /// What may be written of a rule that has an id.
        var change: SecurityRule {
            var rule = self
            rule.isValid = nil
            rule.timeCreated = nil
            return rule
        }

        /// What may be written of a rule that is to be added.
        var addition: SecurityRule {
            var rule = change
            rule.id = nil
            return rule
        }

        /// The same in the one spelling that can be compared: the API fills in what was left out.
        private var canonical: SecurityRule {
            var rule = addition
            rule.isStateless = rule.isStateless ?? false
            rule.source = rule.source?.lowercased()
            rule.destination = rule.destination?.lowercased()
            rule.sourceType = rule.source == nil ? nil : rule.sourceType ?? .cidrBlock
            rule.destinationType = rule.destination == nil ? nil : rule.destinationType ?? .cidrBlock
            for options in [\SecurityRule.tcpOptions, \.udpOptions] where rule[keyPath: options]?.isEmpty == true {
                rule[keyPath: options] = nil
            }
            if rule.description?.isEmpty == true { rule.description = nil }
            return rule
        }
    }
}

extension OCI.PortOptions {
    /// Whether it is about all ports.
    fileprivate var isEmpty: Bool { destinationPortRange == nil && sourcePortRange == nil }
}
