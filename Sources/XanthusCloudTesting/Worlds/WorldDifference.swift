/// What differs between two snapshots of a simulated world.
public struct WorldDifference: Sendable, Hashable {
    /// A field of a thing that is in both.
    public struct Change: Sendable, Hashable, CustomStringConvertible {
        /// The thing, as it was.
        public let resource: WorldResource
        /// The field, such as `status` or `shapeConfig.ocpus`; `name` and `tags` among them.
        public let field: String
        /// What it was, as JSON; `nil` if it was not there.
        public let old: String?
        /// What it is, as JSON; `nil` if it is not there any more.
        public let new: String?

        /// Such as `~ server blog (4000001) status: "off" -> "running"`.
        public var description: String { "~ \(resource) \(field): \(old ?? "-") -> \(new ?? "-")" }
    }

    /// What has come.
    public let added: [WorldResource]
    /// What has gone.
    public let removed: [WorldResource]
    /// What has changed.
    public let changed: [Change]

    /// Whether nothing differs.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// Compares two lists of things by kind and id.
    init(from old: [WorldResource], to new: [WorldResource]) {
        struct Key: Hashable {
            let kind: String
            let id: String
        }
        func index(_ things: [WorldResource]) -> [Key: WorldResource] {
            Dictionary(things.map { (Key(kind: $0.kind, id: $0.id), $0) }, uniquingKeysWith: { $1 })
        }
        let (before, after) = (index(old), index(new))
        added = new.filter { before[Key(kind: $0.kind, id: $0.id)] == nil }
        removed = old.filter { after[Key(kind: $0.kind, id: $0.id)] == nil }
        changed = old.flatMap { thing in
            after[Key(kind: thing.kind, id: thing.id)].map { Self.changes(of: thing, to: $0) } ?? []
        }
    }

    private static func changes(of thing: WorldResource, to other: WorldResource) -> [Change] {
        guard thing != other else { return [] }
        return Set(thing.fields.keys).union(other.fields.keys).sorted().compactMap { field in
            let (old, new) = (thing.fields[field], other.fields[field])
            return old == new ? nil : Change(resource: thing, field: field, old: old, new: new)
        }
    }
}

extension WorldDifference: CustomStringConvertible {
    /// A line for each difference; `No difference.` if there is none.
    public var description: String {
        let lines = added.map { "+ \($0)" } + removed.map { "- \($0)" } + changed.map(\.description)
        return lines.isEmpty ? "No difference." : lines.joined(separator: "\n")
    }
}
