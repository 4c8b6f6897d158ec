public import struct Foundation.Date

/// An operating system that a server can boot.
public struct Image: Sendable, Hashable, Codable, Identifiable {
    /// The id of an image: an OCID on OCI, a number on Hetzner.
    public typealias ID = ResourceID<Image>

    /// The id as the cloud spells it.
    public var id: ID
    /// The cloud's name for it.
    public var name: String
    /// The distribution in lower case, such as `ubuntu`.
    public var operatingSystem: String
    /// The distribution's version, such as `24.04`.
    public var version: String
    /// The instruction set it runs on.
    public var architecture: Architecture
    /// When the cloud published it.
    public var created: Date?

    /// Creates an image.
    public init(
        id: ID,
        name: String,
        operatingSystem: String,
        version: String,
        architecture: Architecture,
        created: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.operatingSystem = operatingSystem
        self.version = version
        self.architecture = architecture
        self.created = created
    }
}

/// Which image a server shall boot.
public enum ImageChoice: Sendable, Hashable, Codable {
    /// Exactly this one.
    case id(Image.ID)
    /// The newest of a distribution and version that runs on the chosen server type in the chosen region.
    case newest(operatingSystem: String, version: String)

    /// The newest Ubuntu 24.04.
    public static let ubuntu2404 = ImageChoice.newest(operatingSystem: "ubuntu", version: "24.04")
    /// The newest Ubuntu 22.04.
    public static let ubuntu2204 = ImageChoice.newest(operatingSystem: "ubuntu", version: "22.04")
}
