public import struct Foundation.Date

/// A machine in a cloud.
public struct Server: Sendable, Hashable, Codable, Identifiable {
    /// The id of a server: an OCID on OCI, a number on Hetzner.
    public typealias ID = ResourceID<Server>

    /// What stands for a server's removal in a `Pending`: awaiting it answers nothing.
    public enum Removal: Sendable {}

    /// The id as the cloud spells it.
    public var id: ID
    /// The name.
    public var name: String
    /// What the machine is doing.
    public var status: Status
    /// The size of machine.
    public var type: ServerType.ID
    /// The region it runs in.
    public var region: Region.ID
    /// The zone within the region, where the cloud has zones.
    public var zone: String?
    /// The image it was made from, where the cloud still knows it.
    public var image: Image.ID?
    /// The public IPv4 address, once there is one.
    public var publicIPv4: String?
    /// The public IPv6 address, once there is one; on Hetzner the first of its /64 network.
    public var publicIPv6: String?
    /// The address inside the cloud's network, once there is one.
    public var privateIPv4: String?
    /// The tags or labels.
    public var tags: [String: String]
    /// When it was made.
    public var created: Date?

    /// Creates a server value.
    public init(
        id: ID,
        name: String,
        status: Status,
        type: ServerType.ID,
        region: Region.ID,
        zone: String? = nil,
        image: Image.ID? = nil,
        publicIPv4: String? = nil,
        publicIPv6: String? = nil,
        privateIPv4: String? = nil,
        tags: [String: String] = [:],
        created: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.type = type
        self.region = region
        self.zone = zone
        self.image = image
        self.publicIPv4 = publicIPv4
        self.publicIPv6 = publicIPv6
        self.privateIPv4 = privateIPv4
        self.tags = tags
        self.created = created
    }
}

extension Server {
    /// What a machine is doing, in words that both clouds share.
    ///
    /// A state that this version of the SDK does not know keeps the cloud's own spelling.
    public struct Status: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
        /// The state's name.
        public let rawValue: String

        /// Names a state.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Being made.
        public static let creating = Status(rawValue: "creating")
        /// On. The operating system may still be booting.
        public static let running = Status(rawValue: "running")
        /// Being switched on.
        public static let starting = Status(rawValue: "starting")
        /// Being switched off.
        public static let stopping = Status(rawValue: "stopping")
        /// Off. Most clouds charge for it all the same.
        public static let stopped = Status(rawValue: "stopped")
        /// Being removed.
        public static let deleting = Status(rawValue: "deleting")
        /// Removed, but still listed for a while.
        public static let deleted = Status(rawValue: "deleted")

        /// The state's name.
        public var description: String { rawValue }
    }
}
