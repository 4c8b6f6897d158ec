/// A size of machine that a cloud offers.
public struct ServerType: Sendable, Hashable, Codable, Identifiable {
    /// The id of a type, such as `VM.Standard.E2.1.Micro` or `cx23`.
    public typealias ID = ResourceID<ServerType>

    /// The id as the cloud spells it.
    public var id: ID
    /// The cloud's words for it.
    public var description: String
    /// The instruction set.
    public var architecture: Architecture
    /// Virtual processors; for a flexible type those of the smallest size. Fractions occur (1/8 OCPU is 0.25).
    public var cpus: Double
    /// Memory in GB; for a flexible type that of the smallest size.
    public var memoryInGB: Double
    /// Local disk in GB, or `nil` where disks are separate volumes.
    public var diskInGB: Double?
    /// Whether the cloud says that it can be had in this region now. `nil` if it does not say.
    public var isAvailable: Bool?
    /// Whether the cloud's own catalogue marks it as always free. What is free only up to a limit is not marked.
    public var isFree: Bool

    /// Creates a server type.
    public init(
        id: ID,
        description: String,
        architecture: Architecture,
        cpus: Double,
        memoryInGB: Double,
        diskInGB: Double? = nil,
        isAvailable: Bool? = nil,
        isFree: Bool = false
    ) {
        self.id = id
        self.description = description
        self.architecture = architecture
        self.cpus = cpus
        self.memoryInGB = memoryInGB
        self.diskInGB = diskInGB
        self.isAvailable = isAvailable
        self.isFree = isFree
    }
}
