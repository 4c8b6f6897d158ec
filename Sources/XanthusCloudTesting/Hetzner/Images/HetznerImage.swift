internal import Foundation
internal import XanthusCloud

/// Something that a server can boot: of Hetzner, or a copy of a server's disk.
struct HetznerImage: Sendable, Hashable {
    /// The server that an image was made of.
    struct Origin: Sendable, Hashable {
        let id: Int
        let name: String
    }

    let id: Int
    /// `system`, `snapshot` or `backup`.
    var type: String
    /// Null for copies.
    let name: String?
    var description: String
    /// In GB; `nil` for Hetzner's own.
    let size: Double?
    /// The disk that it needs, in GB.
    let diskSize: Int
    let created: Date
    /// From when on it can be used.
    let ready: Date
    let origin: Origin?
    /// The server that a backup goes with.
    var boundTo: Int?
    let flavor: String
    let version: String
    let architecture: String
    var deprecation: HetznerDeprecation?
    var isProtected = false
    var labels: [String: String] = [:]

    /// One of Hetzner's own.
    static func system(
        _ id: Int,
        _ flavor: String,
        _ version: String,
        _ architecture: String,
        _ deprecation: HetznerDeprecation? = nil
    ) -> HetznerImage {
        // 15 January 2026, eight o'clock UTC.
        let published = Date(timeIntervalSince1970: 1_768_464_000)
        return HetznerImage(
            id: id,
            type: "system",
            name: "\(flavor)-\(version)",
            description: "\(flavor.capitalized) \(version)",
            size: nil,
            diskSize: 5,
            created: published,
            ready: published,
            origin: nil,
            boundTo: nil,
            flavor: flavor,
            version: version,
            architecture: architecture,
            deprecation: deprecation
        )
    }

    /// Whether it is a copy of a server's disk, which the project may change and delete.
    var isCopy: Bool { type == "snapshot" || type == "backup" }

    func json(at now: Date) -> JSON {
        [
            "id": .integer(id), "type": .string(type), "status": ready <= now ? "available" : "creating",
            "name": .optional(name), "description": .string(description),
            "image_size": ready <= now ? size.map(JSON.number) ?? .null : .null, "disk_size": .integer(diskSize),
            "created": .string(RFC3339.text(created)),
            "created_from": origin.map { ["id": .integer($0.id), "name": .string($0.name)] } ?? .null,
            "bound_to": boundTo.map(JSON.integer) ?? .null, "os_flavor": .string(flavor),
            "os_version": .string(version), "rapid_deploy": .bool(!isCopy),
            "protection": ["delete": .bool(isProtected)],
            "deprecation": deprecation?.json ?? .null, "deleted": nil, "labels": .strings(labels),
            "architecture": .string(architecture),
        ]
    }
}

extension HetznerCatalogue {
    /// Hetzner's own. The end of Debian 11 is announced; the other dates are made up.
    static let images: [HetznerImage] = [
        .system(161_547_269, "ubuntu", "24.04", "x86"),
        .system(161_547_270, "ubuntu", "24.04", "arm"),
        .system(67_794_396, "ubuntu", "22.04", "x86"),
        .system(103_908_130, "ubuntu", "22.04", "arm"),
        .system(114_690_387, "debian", "12", "x86"),
        .system(114_690_389, "debian", "12", "arm"),
        .system(45_557_056, "debian", "11", "x86", HetznerDeprecation("2026-08-31", until: "2026-11-30")),
        .system(103_907_373, "debian", "11", "arm", HetznerDeprecation("2026-08-31", until: "2026-11-30")),
        .system(45_780_525, "centos", "stream-9", "x86", HetznerDeprecation("2026-10-15", until: "2027-05-31")),
        .system(15_512_617, "ubuntu", "20.04", "x86", HetznerDeprecation("2025-05-01", until: "2025-08-01")),
    ]
}
