internal import struct Foundation.Date

extension Region {
    init(_ location: Hetzner.Location) {
        self.init(id: ID(location.name), description: location.description ?? location.name)
    }
}

extension Architecture {
    init(_ architecture: Hetzner.Architecture) {
        self =
            switch architecture {
            case .x86: .x86
            case .arm: .arm
            default: Architecture(rawValue: architecture.rawValue)
            }
    }
}

extension ServerType {
    init(_ type: Hetzner.ServerType, in region: Region.ID, at now: Date) {
        self.init(
            id: ID(type.name),
            description: type.description,
            architecture: Architecture(type.architecture),
            cpus: type.cores,
            memoryInGB: type.memory,
            diskInGB: type.disk,
            isAvailable: type.locations?.first { $0.name == region.rawValue }?.isAvailable(at: now)
        )
    }
}

extension Image {
    init(_ image: Hetzner.Image) {
        self.init(
            id: ID("\(image.id)"),
            name: image.name ?? image.description,
            operatingSystem: image.osFlavor,
            version: image.osVersion ?? "",
            architecture: Architecture(image.architecture),
            created: image.created
        )
    }
}

extension Hetzner.ServerType.Location {
    /// Whether there is room, as far as it is said; none of what is out of use.
    func isAvailable(at now: Date) -> Bool? {
        deprecation.map { $0.unavailableAfter <= now } == true ? false : available
    }
}
