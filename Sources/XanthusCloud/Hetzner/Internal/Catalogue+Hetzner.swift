extension Region {
    init(_ location: Hetzner.Location) {
        self.init(id: ID(location.name), description: location.description)
    }
}

extension Architecture {
    init(hetzner name: String) {
        self =
            switch name {
            case "x86": .x86
            case "arm": .arm
            default: Architecture(rawValue: name)
            }
    }
}

extension ServerType {
    init(_ type: Hetzner.ServerType, in region: Region.ID) {
        self.init(
            id: ID(type.name),
            description: type.description,
            architecture: Architecture(hetzner: type.architecture),
            cpus: type.cores,
            memoryInGB: type.memory,
            diskInGB: type.disk,
            isAvailable: type.locations?.first { $0.name == region.rawValue }?.available
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
            architecture: Architecture(hetzner: image.architecture),
            created: image.created
        )
    }
}
