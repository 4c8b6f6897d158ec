/// Something that is in a simulated account before anybody comes, and belongs to somebody else.
///
/// ```swift
/// let scenario = try HetznerScenario(existing: [.server("neighbour", type: "cx23"), .volume("archive", gigabytes: 100)])
/// ```
public struct ForeignResource: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case server(type: String, place: String?, ocpus: Int?, memory: Int?)
        /// With one subnet of all of it.
        case network(range: String)
        case volume(gigabytes: Int, place: String?)
    }

    /// Its name.
    public let name: String
    /// Its labels, or freeform tags.
    public let tags: [String: String]
    let kind: Kind

    /// A server that runs. On OCI it stands in the first network of the list, or else in one of its own.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - type: The server type or shape.
    ///   - place: The location, or the availability domain; a suitable one unless told.
    ///   - ocpus: The processors of a flexible shape: one unless told.
    ///   - memory: The memory of a flexible shape in GB: six for each processor unless told.
    ///   - tags: Its labels or freeform tags.
    public static func server(
        _ name: String,
        type: String,
        in place: String? = nil,
        ocpus: Int? = nil,
        memory: Int? = nil,
        tags: [String: String] = [:]
    ) -> ForeignResource {
        .init(name: name, tags: tags, kind: .server(type: type, place: place, ocpus: ocpus, memory: memory))
    }

    /// A network: on OCI a VCN, with a subnet that takes all of it.
    public static func network(
        _ name: String,
        range: String = "10.77.0.0/16",
        tags: [String: String] = [:]
    ) -> ForeignResource {
        .init(name: name, tags: tags, kind: .network(range: range))
    }

    /// A volume that nothing is attached to: on Hetzner of 10 GB at least, on OCI of 50.
    public static func volume(
        _ name: String,
        gigabytes: Int,
        in place: String? = nil,
        tags: [String: String] = [:]
    ) -> ForeignResource {
        .init(name: name, tags: tags, kind: .volume(gigabytes: gigabytes, place: place))
    }
}
