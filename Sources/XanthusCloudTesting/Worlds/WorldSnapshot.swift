public import Foundation
public import XanthusCloud

/// A simulated world as it was at a moment: to compare with, to keep, and to start another one from.
///
/// ```swift
/// let before = await cloud.snapshot()
/// …
/// print(await cloud.snapshot().difference(from: before))       // + server blog (4000001)
/// let again = try SimulatedHetzner(from: before)               // the same world, another copy
/// ```
///
/// What can be seen of it, ``resources``, can be written as JSON and read again. There is no secret in it. What is
/// underway can not be seen so: another world starts only from a snapshot that was taken in the same process.
public struct WorldSnapshot: Sendable {
    /// The cloud: `oci` or `hetzner`.
    public let cloud: String
    /// When it was taken, by the world's time.
    public let date: Date
    /// What is there, kind by kind and in the order of creation. What is terminated is not there any more.
    public let resources: [WorldResource]
    /// What the world needs to go on; `nil` for what was read from JSON.
    let origin: (any Sendable)?

    init(cloud: String, date: Date, resources: [WorldResource], origin: (any Sendable)?) {
        self.cloud = cloud
        self.date = date
        self.resources = resources
        self.origin = origin
    }

    /// What has come, gone and changed since another snapshot.
    public func difference(from earlier: WorldSnapshot) -> WorldDifference {
        WorldDifference(from: earlier.resources, to: resources)
    }

    /// What carries the tags of an owner: of all that is ours, or of one stack.
    public func resources(of ownership: Ownership) -> [WorldResource] {
        resources.filter { ownership.matches($0.tags) }
    }

    /// What is not ours: what carries other tags, or none and goes with nothing that is ours.
    public func resources(besides ownership: Ownership) -> [WorldResource] {
        var ours = Set(resources(of: ownership).map(\.id))
        var count = 0
        while ours.count != count {
            count = ours.count
            for thing in resources where thing.tags.isEmpty && !ours.isDisjoint(with: thing.parents) {
                ours.insert(thing.id)
                // What our server boots from is made with it, and says nothing of it.
                if thing.kind == "Boot Volume Attachment" { ours.formUnion(thing.parents) }
            }
        }
        return resources.filter { !ours.contains($0.id) }
    }
}

extension WorldSnapshot: Hashable {
    /// Compares what can be seen.
    public static func == (left: WorldSnapshot, right: WorldSnapshot) -> Bool {
        left.cloud == right.cloud && left.date == right.date && left.resources == right.resources
    }

    /// Hashes what can be seen.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(cloud)
        hasher.combine(date)
        hasher.combine(resources)
    }
}

extension WorldSnapshot: Codable {
    private enum CodingKeys: String, CodingKey { case cloud, date, resources }

    /// Reads what can be seen.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            cloud: try values.decode(String.self, forKey: .cloud),
            date: try values.decode(Date.self, forKey: .date),
            resources: try values.decode([WorldResource].self, forKey: .resources),
            origin: nil
        )
    }

    /// Writes what can be seen.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(cloud, forKey: .cloud)
        try values.encode(date, forKey: .date)
        try values.encode(resources, forKey: .resources)
    }

    /// What can be seen, as JSON with sorted keys: the same bytes for the same world.
    public var json: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        // Texts and a date always encode.
        return (try? encoder.encode(self)) ?? Data()
    }

    /// Reads what ``json`` has written.
    ///
    /// - Throws: ``ConfigurationError`` that names the part which is missing or malformed.
    public init(json: Data) throws(ConfigurationError) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            self = try decoder.decode(WorldSnapshot.self, from: json)
        } catch {
            throw ConfigurationError(
                (error as? DecodingError)?.place ?? "snapshot",
                rule: "A snapshot is JSON with `cloud`, `date` and `resources`.",
                nextStep: "Write it with `snapshot.json` again."
            )
        }
    }
}

extension WorldSnapshot: CustomStringConvertible {
    /// One line for each thing.
    public var description: String { resources.map(\.description).joined(separator: "\n") }
}

extension DecodingError {
    /// Where it happened, such as `resources[2].kind`.
    fileprivate var place: String? {
        let path: [any CodingKey]
        switch self {
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        @unknown default: return nil
        }
        guard !path.isEmpty else { return nil }
        return path.reduce("") { text, key in
            key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
        }
    }
}
