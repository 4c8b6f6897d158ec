public import struct Foundation.Date

extension OCI {
    /// What machines of a subnet are told when they ask for an address.
    public struct DhcpOptions: Decodable, Sendable, Identifiable {
        /// What machines append to short names.
        public struct DomainNameType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a type.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// The domain of the subnet.
            public static let subnetDomain = DomainNameType(rawValue: "SUBNET_DOMAIN")
            /// The domain of the network.
            public static let vcnDomain = DomainNameType(rawValue: "VCN_DOMAIN")
            /// That of the option.
            public static let customDomain = DomainNameType(rawValue: "CUSTOM_DOMAIN")
        }

        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it belongs to.
        public let vcnId: String
        /// The options.
        public let options: [DhcpOption]
        /// What machines append to short names.
        public let domainNameType: DomainNameType?
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// One thing that machines are told; ``type`` says which members mean something.
    public struct DhcpOption: Codable, Hashable, Sendable {
        /// Whom to ask for names.
        public struct ServerType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a kind of server.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Oracle's server, which knows the network's machines and the internet.
            public static let vcnLocalPlusInternet = ServerType(rawValue: "VcnLocalPlusInternet")
            /// Oracle's server for the network's machines alone; not in use.
            public static let vcnLocal = ServerType(rawValue: "VcnLocal")
            /// Servers of one's own.
            public static let customDnsServer = ServerType(rawValue: "CustomDnsServer")
        }

        /// `DomainNameServer` or `SearchDomain`.
        public var type: String
        /// Whom to ask for names.
        public var serverType: ServerType?
        /// The addresses of servers of one's own, three at most.
        public var customDnsServers: [String]?
        /// The domain to append to short names: one.
        public var searchDomainNames: [String]?

        /// Describes an option; those below are what most need.
        public init(
            type: String,
            serverType: ServerType? = nil,
            customDnsServers: [String]? = nil,
            searchDomainNames: [String]? = nil
        ) {
            self.type = type
            self.serverType = serverType
            self.customDnsServers = customDnsServers
            self.searchDomainNames = searchDomainNames
        }

        /// Lets machines ask Oracle's server.
        public static let oracleDNS = DhcpOption(type: "DomainNameServer", serverType: .vcnLocalPlusInternet)

        /// Lets machines ask servers of one's own.
        public static func dns(_ servers: [String]) -> DhcpOption {
            DhcpOption(type: "DomainNameServer", serverType: .customDnsServer, customDnsServers: servers)
        }

        /// Lets machines append a domain to short names.
        public static func searchDomain(_ name: String) -> DhcpOption {
            DhcpOption(type: "SearchDomain", searchDomainNames: [name])
        }
    }
}
