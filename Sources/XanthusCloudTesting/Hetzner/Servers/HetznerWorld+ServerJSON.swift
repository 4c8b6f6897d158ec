internal import Foundation
internal import XanthusCloud

extension HetznerWorld {
    /// A server as the API shows it.
    func json(_ server: Server, at now: Date) -> JSON {
        [
            "id": .integer(server.id), "name": .string(server.name), "status": .string(server.status),
            "created": .string(RFC3339.text(server.created)),
            "public_net": [
                "ipv4": ownJSON(primaryIP: server.ipv4),
                "ipv6": ownJSON(primaryIP: server.ipv6),
                "floating_ips": floatingIPs(of: server.id),
                "firewalls": firewalls(of: server.id, at: now),
            ],
            "private_net": privateNet(of: server.id, at: now), "server_type": server.type.json(conditions),
            "location": server.location.json,
            "image": image(of: server)?.json(at: now) ?? .null,
            "iso": server.iso?.json ?? .null, "rescue_enabled": .bool(startsRescue(server, at: now)),
            "locked": .bool(isHeld(Resource(.server, server.id), at: now)),
            "backup_window": .optional(server.backupWindow),
            "outgoing_traffic": nil, "ingoing_traffic": nil, "included_traffic": 21_990_232_555_520,
            "protection": ["delete": .bool(server.isProtected), "rebuild": .bool(server.isProtected)],
            "labels": .strings(server.labels),
            "volumes": .array(volumes(of: server.id).map { .integer($0.id) }),
            "load_balancers": .array(balancers(before: server).map { .integer($0) }),
            "primary_disk_size": .integer(server.disk),
            "placement_group": server.placementGroup.flatMap { placementGroups[$0] }.map(json) ?? .null,
        ]
    }

    /// What is on a server's disk; `nil` once that image is deleted.
    func image(of server: Server) -> HetznerImage? {
        images[server.image] ?? conditions.images.first { $0.id == server.image }
    }
}
