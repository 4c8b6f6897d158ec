public import struct Foundation.Date

/// A copy of a server's disk, which servers can be made of.
public struct Snapshot: Sendable, Hashable, Codable, Identifiable {
    /// The id of a copy.
    public typealias ID = ResourceID<Snapshot>

    /// The id as the cloud spells it.
    public var id: ID
    /// What it is said to be.
    public var description: String
    /// The server that it is a copy of, as far as the cloud remembers.
    public var server: Server.ID?
    /// Whether it can be used by now.
    public var isReady: Bool
    /// What it takes in the cloud's storage in GB, which may cost; `nil` while that is not known.
    public var sizeInGB: Double?
    /// The disk that a server of it needs at least, in GB.
    public var diskInGB: Double?
    /// The instruction set it runs on.
    public var architecture: Architecture
    /// When it was made.
    public var created: Date?
    /// The tags or labels.
    public var tags: [String: String]

    /// Creates a value.
    public init(
        id: ID,
        description: String,
        server: Server.ID? = nil,
        isReady: Bool,
        sizeInGB: Double? = nil,
        diskInGB: Double? = nil,
        architecture: Architecture,
        created: Date? = nil,
        tags: [String: String] = [:]
    ) {
        self.id = id
        self.description = description
        self.server = server
        self.isReady = isReady
        self.sizeInGB = sizeInGB
        self.diskInGB = diskInGB
        self.architecture = architecture
        self.created = created
        self.tags = tags
    }

    /// The choice that makes a new server of it, for ``ServerSpec/image``.
    public var image: ImageChoice { .id(Image.ID(id.rawValue)) }
}
