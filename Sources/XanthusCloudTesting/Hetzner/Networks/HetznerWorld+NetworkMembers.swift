internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    /// A server or load balancer in a private network.
    struct Member: Sendable, Hashable {
        struct Work: Sendable, Hashable {
            let status: String
            let until: Date
        }

        var ip: UInt32
        var aliases: [UInt32]
        let mac: String
        /// When it is in the network; its addresses are taken from the call on.
        let since: Date
        /// What is done to it.
        var work: Work

        var addresses: [UInt32] { [ip] + aliases }

        func status(at now: Date) -> String { work.until > now ? work.status : "ok" }
    }

    /// What address a member of a network would like.
    struct AddressWish: Sendable {
        var ip: UInt32?
        var range: IPv4Block?
        var aliases: [UInt32] = []

        init() {}

        /// What a body names of it, besides aliases.
        init(_ fields: HetznerFields) throws(HetznerRefusal) {
            ip = try fields.string("ip") == nil ? nil : HetznerWorld.address("ip", fields)
            range = try fields.string("ip_range") == nil ? nil : HetznerWorld.block("ip_range", fields)
        }
    }

    static let memberRoutes: [Route<HetznerWorld>] = [
        // Not in the API description: named after the method of Hetzner's Python package 2.27.
        Route("list_network_members", .get, "/v1/networks/{id}/members") { world, call in
            try world.listMembers(call)
        },
        Route("attach_server_to_network", .post, "/v1/servers/{id}/actions/attach_to_network") { world, call in
            let (server, fields) = try world.joining(call, knowing: ["network", "ip", "alias_ips", "ip_range"])
            let network = try world.network(fields)
            try world.demandSettled(network, at: call.now)
            var wish = try AddressWish(fields)
            wish.aliases = try aliases(fields) ?? []
            let end = world.later(world.durations.change, than: call.now)
            let itself = Resource(.server, server.id)
            try world.join(network, itself, zone: server.location.zone, wish, until: end)
            return world.answer("attach_to_network", on: [itself], and: [Resource(.network, network)], call)
        },
        Route("detach_server_from_network", .post, "/v1/servers/{id}/actions/detach_from_network") { world, call in
            let (server, fields) = try world.joining(call, knowing: ["network"])
            let network = try world.network(fields)
            let itself = Resource(.server, server.id)
            try world.detach(itself, from: network, at: call.now)
            return world.answer("detach_from_network", on: [itself], and: [Resource(.network, network)], call)
        },
        Route("change_server_alias_ips", .post, "/v1/servers/{id}/actions/change_alias_ips") { world, call in
            let (server, fields) = try world.joining(call, knowing: ["network", "alias_ips"])
            let network = try world.network(fields)
            try world.demandSettled(network, at: call.now)
            guard let aliases = try aliases(fields) else {
                throw fields.invalid("alias_ips", "Missing data for required field.")
            }
            let itself = Resource(.server, server.id)
            guard world.networks[network]?.members[itself] != nil else {
                throw fields.invalid("network", "server is not attached to the network")
            }
            // Those that it has now are free for it.
            world.networks[network]?.members[itself]?.aliases = []
            for alias in aliases { try world.demandFree(alias, in: network, zone: server.location.zone) }
            world.networks[network]?.members[itself]?.aliases = aliases
            let end = world.later(world.durations.change, than: call.now)
            world.networks[network]?.members[itself]?.work = .init(status: "updating", until: end)
            return world.answer("change_alias_ips", on: [itself], and: [Resource(.network, network)], call)
        },
    ]

    /// The server that a path names, unless it is held, and the fields of the body.
    private func joining(_ call: SimulatedCall, knowing known: Set<String>) throws -> (Server, HetznerFields) {
        let id = try number(of: .server, call)
        guard let server = servers[id] else { throw HetznerRefusal.notFound("server", "\(id)") }
        try demandFree(Resource(.server, id), at: call.now)
        return (server, try HetznerFields(call, knowing: known))
    }

    /// The network that a body names.
    func network(_ fields: HetznerFields) throws(HetznerRefusal) -> Int {
        guard let id = try fields.integer("network") else {
            throw fields.invalid("network", "Missing data for required field.")
        }
        guard networks[id] != nil else { throw .notFound("network", "\(id)") }
        return id
    }

    private static func aliases(_ fields: HetznerFields) throws(HetznerRefusal) -> [UInt32]? {
        guard let list = try fields.list("alias_ips") else { return nil }
        var addresses: [UInt32] = []
        for (index, element) in list.enumerated() {
            guard let address = element.string.flatMap({ IPv4Block.address($0) }) else {
                throw fields.invalid("alias_ips.\(index)", "must be an IPv4 address")
            }
            addresses.append(address)
        }
        return addresses
    }

    private func listMembers(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let network = try network(call)
        let types = try Self.choices("type", ["server", "load_balancer"], call)
        let statuses = try Self.choices("status", ["ok", "attaching", "detaching", "updating", "error"], call)
        let subnets = call.queries("subnet")
        let members = network.members.sorted { $0.key.id < $1.key.id }.map { resource, member -> JSON in
            [
                "id": .integer(resource.id), "type": .string(resource.kind.rawValue),
                "ip": .string(IPv4Block.text(member.ip)),
                "alias_ips": .array(member.aliases.map { .string(IPv4Block.text($0)) }),
                "subnet": .optional(network.subnets.first { $0.range.contains(member.ip) }?.range.description),
                "status": .string(member.status(at: call.now)),
            ]
        }
        .filter { member in
            func fits(_ field: String, _ choices: [String]) -> Bool {
                choices.isEmpty || choices.contains(member[field]?.string ?? "")
            }
            return fits("type", types) && fits("status", statuses) && fits("subnet", subnets)
        }
        return try Self.list(
            "members",
            members,
            call,
            filters: ["type", "status", "subnet"],
            common: [],
            sort: ["id", "type", "status", "ip"]
        ) { $0 }
    }

    /// The private side of a server as it shows it: an address is known when its server is in the network (seen:
    /// hcloud-go#168).
    func privateNet(of server: Int, at now: Date) -> JSON {
        .array(
            networks.values.compactMap { network -> JSON? in
                guard let member = network.members[Resource(.server, server)], member.since <= now else { return nil }
                return [
                    "network": .integer(network.id), "ip": .string(IPv4Block.text(member.ip)),
                    "alias_ips": .array(member.aliases.map { .string(IPv4Block.text($0)) }),
                    "mac_address": .string(member.mac),
                ]
            }
        )
    }
}
