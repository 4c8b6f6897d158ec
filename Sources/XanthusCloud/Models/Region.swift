/// A place where a cloud runs servers.
public struct Region: Sendable, Hashable, Codable, Identifiable {
    /// The id of a region, such as `us-phoenix-1` or `fsn1`.
    public typealias ID = ResourceID<Region>

    /// The id as the cloud spells it.
    public var id: ID
    /// The cloud's words for the place.
    public var description: String
    /// The fault-isolated parts of the region that servers are placed in. Empty where a cloud has none.
    public var zones: [String]

    /// Creates a region.
    public init(id: ID, description: String, zones: [String] = []) {
        self.id = id
        self.description = description
        self.zones = zones
    }
}
