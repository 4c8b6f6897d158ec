/// A medium that servers can boot from.
struct HetznerISO: Sendable, Hashable {
    let id: Int
    let name: String
    let description: String
    /// `nil` for any.
    let architecture: String?
    var deprecation: HetznerDeprecation?

    var json: JSON {
        [
            "id": .integer(id), "name": .string(name), "description": .string(description), "type": "public",
            "architecture": .optional(architecture), "deprecation": deprecation?.json ?? .null,
        ]
    }
}

extension HetznerCatalogue {
    static let isos = [
        HetznerISO(
            id: 112_900,
            name: "debian-12.11.0-amd64-netinst.iso",
            description: "Debian 12.11 (amd64/netinstall)",
            architecture: "x86"
        ),
        HetznerISO(
            id: 112_901,
            name: "debian-12.11.0-arm64-netinst.iso",
            description: "Debian 12.11 (arm64/netinstall)",
            architecture: "arm"
        ),
        HetznerISO(id: 26_500, name: "virtio-win-0.1.248.iso", description: "virtio 0.1.248", architecture: nil),
        HetznerISO(
            id: 8_637,
            name: "FreeBSD-11.4-RELEASE-amd64-dvd1.iso",
            description: "FreeBSD 11.4 x64",
            architecture: "x86",
            deprecation: HetznerDeprecation("2026-09-01", until: "2027-03-31")
        ),
    ]

    static func iso(_ idOrName: JSON) -> HetznerISO? {
        isos.first { idOrName.string == $0.name || matches(idOrName, $0.id) }
    }
}
