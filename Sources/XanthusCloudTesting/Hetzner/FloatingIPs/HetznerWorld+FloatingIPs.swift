internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// A public address that leads to a server, or to none.
    struct FloatingIP: Sendable, Hashable {
        let id: Int
        var name: String
        var description: String?
        let address: PublicAddress
        let home: HetznerCatalogue.Location
        let created: Date
        var labels: [String: String]
        var isProtected = false
        var dnsPointers: [String: String] = [:]
        var server: Int?
    }

    static let floatingIPRoutes: [Route<HetznerWorld>] = [
        Route("list_floating_ips", .get, "/v1/floating_ips") { world, call in
            try list("floating_ips", world.floatingIPs.values, call, sort: ["id", "created"]) { world.json($0) }
        },
        Route("get_floating_ip", .get, "/v1/floating_ips/{id}") { world, call in
            SimulatedAnswer(200, ["floating_ip": world.json(try world.floatingIP(call))])
        },
        Route("create_floating_ip", .post, "/v1/floating_ips") { world, call in
            try world.createFloatingIP(call)
        },
        Route("update_floating_ip", .put, "/v1/floating_ips/{id}") { world, call in
            var address = try world.floatingIP(call)
            let fields = try HetznerFields(call, knowing: ["name", "description", "labels"])
            if let name = try fields.string("name") {
                try world.checkFloatingIP(name: name, fields, besides: address.id)
                address.name = name
            }
            address.description = try fields.string("description") ?? address.description
            address.labels = try fields.labels(else: address.labels)
            world.floatingIPs[address.id] = address
            return SimulatedAnswer(200, ["floating_ip": world.json(address)])
        },
        Route("delete_floating_ip", .delete, "/v1/floating_ips/{id}") { world, call in
            let address = try world.freeFloatingIP(call)
            try world.demandUnprotected(address.isProtected, Resource(.floatingIP, address.id))
            try world.demand(.hetznerFloatingIPInUse, address.server == nil, else: .mustBeUnassigned(.floatingIP))
            world.floatingIPs[address.id] = nil
            world.addresses.give(back: address.address)
            return SimulatedAnswer(204)
        },
        Route("assign_floating_ip", .post, "/v1/floating_ips/{id}/actions/assign") { world, call in
            let address = try world.freeFloatingIP(call)
            let fields = try HetznerFields(call, knowing: ["server"])
            guard let server = try fields.integer("server") else {
                throw fields.invalid("server", "Missing data for required field.")
            }
            let action = try world.assign(floatingIP: address, to: server, at: call.now)
            return SimulatedAnswer(201, ["action": action.json(at: call.now)])
        },
        Route("unassign_floating_ip", .post, "/v1/floating_ips/{id}/actions/unassign") { world, call in
            let address = try world.freeFloatingIP(call)
            guard let server = address.server else {
                throw HetznerRefusal.unprocessable("invalid_input", "floating IP is not assigned")
            }
            world.floatingIPs[address.id]?.server = nil
            let itself = Resource(.floatingIP, address.id)
            return world.answer("unassign_floating_ip", on: [itself], and: [Resource(.server, server)], call)
        },
        Route("change_floating_ip_dns_ptr", .post, "/v1/floating_ips/{id}/actions/change_dns_ptr") { world, call in
            var address = try world.freeFloatingIP(call)
            try address.address.changeDNSPointers(
                &address.dnsPointers,
                HetznerFields(call, knowing: ["ip", "dns_ptr"])
            )
            world.floatingIPs[address.id] = address
            return world.answer("change_dns_ptr", on: [Resource(.floatingIP, address.id)], call)
        },
        Route("change_floating_ip_protection", .post, "/v1/floating_ips/{id}/actions/change_protection") {
            world,
            call in
            let address = try world.freeFloatingIP(call)
            let fields = try HetznerFields(call, knowing: ["delete"])
            guard let isProtected = try fields.bool("delete") else {
                throw fields.invalid("delete", "Missing data for required field.")
            }
            world.floatingIPs[address.id]?.isProtected = isProtected
            return world.answer("change_protection", on: [Resource(.floatingIP, address.id)], call)
        },
    ]

    private func floatingIP(_ call: SimulatedCall) throws(HetznerRefusal) -> FloatingIP {
        let id = call.parameter("id")
        guard let address = Int(id).flatMap({ floatingIPs[$0] }) else { throw .notFound("floating IP", id) }
        return address
    }

    /// The floating IP that a path names, unless a change holds it.
    private func freeFloatingIP(_ call: SimulatedCall) throws -> FloatingIP {
        let address = try floatingIP(call)
        try demandFree(Resource(.floatingIP, address.id), at: call.now)
        return address
    }

    private func checkFloatingIP(name: String, _ fields: HetznerFields, besides id: Int? = nil) throws {
        guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
        try demandUnique(name, among: floatingIPs, besides: id)
    }

    private mutating func createFloatingIP(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: ["type", "server", "home_location", "description", "name", "labels"]
        )
        guard let version = PublicAddress.Version(rawValue: try fields.required("type")) else {
            throw fields.invalid("type", "Must be one of: ipv4, ipv6.")
        }
        try demandLimit(of: .floatingIP)
        let id = nextID()
        // Without a name it is called after its number (assumed).
        let name = try fields.string("name") ?? "floating-ip-\(id)"
        try checkFloatingIP(name: name, fields)
        let server = try fields.integer("server")
        let place = try fields.reference("home_location")
        guard server != nil || place != nil else {
            throw fields.invalid("home_location", "either home_location or server is required")
        }
        if let server, servers[server] == nil { throw fields.invalid("server", "server not found") }
        guard let home = place.flatMap(HetznerCatalogue.location) ?? server.flatMap({ servers[$0]?.location }) else {
            throw fields.invalid("home_location", "location not found")
        }
        let address = FloatingIP(
            id: id,
            name: name,
            description: try fields.string("description"),
            address: try freeAddress(version),
            home: home,
            created: call.now,
            labels: try fields.labels()
        )
        floatingIPs[id] = address
        let action = try server.map { try assign(floatingIP: address, to: $0, at: call.now).json(at: call.now) }
        return SimulatedAnswer(201, ["floating_ip": json(floatingIPs[id] ?? address), "action": action ?? .null])
    }

    private mutating func assign(floatingIP address: FloatingIP, to server: Int, at now: Date) throws -> Action {
        guard servers[server] != nil else { throw HetznerRefusal.notFound("server", "\(server)") }
        try demand(
            .hetznerFloatingIPAssigned,
            address.server == nil || address.server == server,
            else: .unprocessable("floating_ip_assigned", "floating IP is already assigned")
        )
        floatingIPs[address.id]?.server = server
        let (server, itself) = (Resource(.server, server), Resource(.floatingIP, address.id))
        // A floating IP goes to a server whatever else is done to that (assumed).
        return change("assign_floating_ip", on: [itself], and: [server], at: now)
    }

    private func json(_ address: FloatingIP) -> JSON {
        [
            "id": .integer(address.id), "name": .string(address.name), "description": .optional(address.description),
            "labels": .strings(address.labels), "created": .string(RFC3339.text(address.created)), "blocked": false,
            "home_location": address.home.json, "ip": .string(address.address.text),
            "type": .string(address.address.version.rawValue),
            "dns_ptr": .array(address.address.dnsPointers(address.dnsPointers)),
            "protection": ["delete": .bool(address.isProtected)],
            "server": address.server.map { .integer($0) } ?? .null,
        ]
    }

    /// Has the floating IPs of a server lead nowhere.
    mutating func releaseFloatingIPs(of server: Int) {
        for address in floatingIPs.held(by: server) { floatingIPs[address.id]?.server = nil }
    }

    /// The numbers of the floating IPs that lead to a server.
    func floatingIPs(of server: Int) -> JSON {
        .array(floatingIPs.held(by: server).map { .integer($0.id) })
    }
}
