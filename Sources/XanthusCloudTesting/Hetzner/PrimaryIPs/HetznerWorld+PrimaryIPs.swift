internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// A public address that something has as its own, or nothing yet.
    struct PrimaryIP: Sendable, Hashable {
        let id: Int
        var name: String
        let address: PublicAddress
        let location: HetznerCatalogue.Location
        let created: Date
        var labels: [String: String]
        var autoDelete: Bool
        var isProtected = false
        var dnsPointers: [String: String] = [:]
        var assignee: Resource?
    }

    static let primaryIPRoutes: [Route<HetznerWorld>] = [
        Route("list_primary_ips", .get, "/v1/primary_ips") { world, call in
            let addresses = world.primaryIPs.values
                .filter { address in call.query("ip").map { $0 == address.address.text } ?? true }
            return try list("primary_ips", addresses, call, filters: ["ip"], sort: ["id", "created"]) {
                world.json($0)
            }
        },
        Route("get_primary_ip", .get, "/v1/primary_ips/{id}") { world, call in
            SimulatedAnswer(200, ["primary_ip": world.json(try world.primaryIP(call))])
        },
        Route("create_primary_ip", .post, "/v1/primary_ips") { world, call in
            try world.createPrimaryIP(call)
        },
        Route("update_primary_ip", .put, "/v1/primary_ips/{id}") { world, call in
            var address = try world.primaryIP(call)
            let fields = try HetznerFields(call, knowing: ["name", "labels", "auto_delete"])
            let itself = Resource(.primaryIP, address.id)
            try world.demand(.hetznerPrimaryIPBusy, !world.isHeld(itself, at: call.now), else: .conflict(.primaryIP))
            if let name = try fields.string("name") {
                try world.checkPrimaryIP(name: name, fields, besides: address.id)
                address.name = name
            }
            address.labels = try fields.labels(else: address.labels)
            address.autoDelete = try fields.bool("auto_delete") ?? address.autoDelete
            try world.demand(
                .hetznerPrimaryIPProtectionKept,
                !address.isProtected || !address.autoDelete,
                else: fields.invalid("auto_delete", "cannot be set while the primary IP is protected")
            )
            world.primaryIPs[address.id] = address
            return SimulatedAnswer(200, ["primary_ip": world.json(address)])
        },
        Route("delete_primary_ip", .delete, "/v1/primary_ips/{id}") { world, call in
            let address = try world.primaryIP(call)
            try world.demandUnprotected(address.isProtected, Resource(.primaryIP, address.id))
            try world.demandFree(Resource(.primaryIP, address.id), at: call.now)
            try world.demand(
                .hetznerPrimaryIPInUse,
                address.assignee == nil,
                else: .mustBeUnassigned(.primaryIP)
            )
            world.take(primaryIP: address.id)
            world.remove(primaryIP: address)
            return SimulatedAnswer(204)
        },
        Route("assign_primary_ip", .post, "/v1/primary_ips/{id}/actions/assign") { world, call in
            try world.assignPrimaryIP(call)
        },
        Route("unassign_primary_ip", .post, "/v1/primary_ips/{id}/actions/unassign") { world, call in
            try world.unassignPrimaryIP(call)
        },
        Route("change_primary_ip_dns_ptr", .post, "/v1/primary_ips/{id}/actions/change_dns_ptr") { world, call in
            var address = try world.freePrimaryIP(call)
            try address.address.changeDNSPointers(
                &address.dnsPointers,
                HetznerFields(call, knowing: ["ip", "dns_ptr"])
            )
            world.primaryIPs[address.id] = address
            return world.answer("change_dns_ptr", on: [Resource(.primaryIP, address.id)], call)
        },
        Route("change_primary_ip_protection", .post, "/v1/primary_ips/{id}/actions/change_protection") { world, call in
            var address = try world.freePrimaryIP(call)
            let fields = try HetznerFields(call, knowing: ["delete"])
            guard let isProtected = try fields.bool("delete") else {
                throw fields.invalid("delete", "Missing data for required field.")
            }
            try world.demand(
                .hetznerPrimaryIPProtectionKept,
                !isProtected || !address.autoDelete,
                else: fields.invalid("delete", "cannot be protected while auto_delete is set")
            )
            address.isProtected = isProtected
            world.primaryIPs[address.id] = address
            return world.answer("change_protection", on: [Resource(.primaryIP, address.id)], call)
        },
    ]

    func primaryIP(_ call: SimulatedCall) throws(HetznerRefusal) -> PrimaryIP {
        let id = call.parameter("id")
        guard let address = Int(id).flatMap({ primaryIPs[$0] }) else { throw .notFound("primary IP", id) }
        return address
    }

    /// The primary IP that a path names, unless a change holds it.
    func freePrimaryIP(_ call: SimulatedCall) throws -> PrimaryIP {
        let address = try primaryIP(call)
        try demandFree(Resource(.primaryIP, address.id), at: call.now)
        return address
    }

    func checkPrimaryIP(name: String, _ fields: HetznerFields, besides id: Int? = nil) throws {
        guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
        try demandUnique(name, among: primaryIPs, besides: id)
    }

    func json(_ address: PrimaryIP) -> JSON {
        [
            "id": .integer(address.id), "name": .string(address.name), "labels": .strings(address.labels),
            "created": .string(RFC3339.text(address.created)), "blocked": false, "location": address.location.json,
            "ip": .string(address.address.text), "type": .string(address.address.version.rawValue),
            "dns_ptr": .array(address.address.dnsPointers(address.dnsPointers)),
            "protection": ["delete": .bool(address.isProtected)], "auto_delete": .bool(address.autoDelete),
            // Since 2026-08-01.
            "assignee_type": .string(address.assignee?.kind.rawValue ?? "unassigned"),
            "assignee_id": address.assignee.map { .integer($0.id) } ?? .null,
        ]
    }
}
