private import Foundation
internal import XanthusCloud

extension Record {
    static let serverColumns = ["name", "status", "type", "region", "publicIPv4", "id"]
    static let serverFields = [
        "id", "name", "status", "type", "region", "zone", "image", "publicIPv4", "publicIPv6", "privateIPv4", "tags",
        "created",
    ]

    init(_ server: Server) {
        fields = [
            "id": .text(server.id.rawValue),
            "name": .text(server.name),
            "status": .text(server.status.rawValue),
            "type": .text(server.type.rawValue),
            "region": .text(server.region.rawValue),
            "zone": .text(server.zone),
            "image": .text(server.image?.rawValue),
            "publicIPv4": .text(server.publicIPv4),
            "publicIPv6": .text(server.publicIPv6),
            "privateIPv4": .text(server.privateIPv4),
            "tags": .map(server.tags),
            "created": .text(server.created.map { $0.formatted(.iso8601) }),
        ]
    }

    static let regionColumns = ["id", "description", "zones"]

    init(_ region: Region) {
        fields = [
            "id": .text(region.id.rawValue),
            "description": .text(region.description),
            "zones": .list(region.zones),
        ]
    }

    static let typeColumns = ["id", "architecture", "cpus", "memoryInGB", "diskInGB", "isAvailable", "isFree"]

    init(_ type: ServerType) {
        fields = [
            "id": .text(type.id.rawValue),
            "description": .text(type.description),
            "architecture": .text(type.architecture.rawValue),
            "cpus": .number(type.cpus),
            "memoryInGB": .number(type.memoryInGB),
            "diskInGB": .number(type.diskInGB),
            "isAvailable": .flag(type.isAvailable),
            "isFree": .flag(type.isFree),
        ]
    }

    static let imageColumns = ["name", "operatingSystem", "version", "architecture", "id"]

    init(_ image: Image) {
        fields = [
            "id": .text(image.id.rawValue),
            "name": .text(image.name),
            "operatingSystem": .text(image.operatingSystem),
            "version": .text(image.version),
            "architecture": .text(image.architecture.rawValue),
            "created": .text(image.created.map { $0.formatted(.iso8601) }),
        ]
    }
}
