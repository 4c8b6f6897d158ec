/// A thing in a simulated world, as it can be seen.
public struct WorldResource: Sendable, Hashable, Codable {
    /// What it is, in words such as `server` or `VCN`.
    public let kind: String
    /// The cloud's id.
    public let id: String
    /// Its name; the id of what has none.
    public let name: String
    /// Labels, or freeform tags.
    public let tags: [String: String]
    /// What is known of it, each value as JSON, by names such as `status` or `shapeConfig.ocpus`. What may be secret, as
    /// user data, is only told by its size and a digest.
    public let fields: [String: String]
}

extension WorldResource: CustomStringConvertible {
    /// Kind, name and id, such as `server blog (4000001)`.
    public var description: String { name == id ? "\(kind) \(id)" : "\(kind) \(name) (\(id))" }
}

extension WorldResource {
    /// The ids of what it goes with.
    var parents: [String] { Self.parentFields.compactMap { fields[$0].map { $0.trimming("\"") } } }

    private static let parentFields = [
        "belongsTo", "instanceId", "vnicId", "vcnId", "subnetId", "bootVolumeId", "privateIpId",
        "assignedEntityId", "assignee_id", "bound_to",
    ]
}

extension String {
    fileprivate func trimming(_ mark: Character) -> String {
        String(drop { $0 == mark }.reversed().drop { $0 == mark }.reversed())
    }
}
