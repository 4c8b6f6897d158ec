/// What there is of a blueprint's network, ours or not, at one moment.
public struct NetworkObservation: Sendable, Hashable {
    /// The parts. Of several of a kind the one that the blueprint names comes first.
    public var resources: [NetworkResource]

    /// Describes what there is.
    public init(resources: [NetworkResource] = []) {
        self.resources = resources
    }

    /// Returns the first part of a kind.
    public func first(_ kind: NetworkResource.Kind) -> NetworkResource? {
        resources.first { $0.kind == kind }
    }

    /// Returns the part with an id.
    public subscript(id: NetworkResource.ID) -> NetworkResource? {
        resources.first { $0.id == id }
    }

    /// Takes a part as it is now in the place of what was known of it.
    public mutating func update(_ resource: NetworkResource) {
        if let index = resources.firstIndex(where: { $0.id == resource.id }) {
            resources[index] = resource
        } else {
            resources.append(resource)
        }
    }
}
