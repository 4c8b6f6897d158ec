internal import Foundation
internal import XanthusCloud

extension HetznerWorld {
    mutating func createPrimaryIP(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: [
                "name", "type", "labels", "location", "assignee_type", "assignee_id", "auto_delete",
            ]
        )
        let name = try fields.required("name")
        try checkPrimaryIP(name: name, fields)
        guard let version = PublicAddress.Version(rawValue: try fields.required("type")) else {
            throw fields.invalid("type", "Must be one of: ipv4, ipv6.")
        }
        if let type = try fields.string("assignee_type"), type != "server" {
            throw fields.invalid("assignee_type", "Must be one of: server.")
        }
        let owner = try fields.integer("assignee_id")
        let place = try fields.reference("location")
        guard (owner == nil) != (place == nil) else {
            throw fields.invalid("location", "either location or assignee_id is required")
        }
        guard let location = place.flatMap(HetznerCatalogue.location) ?? owner.flatMap({ servers[$0]?.location }) else {
            throw owner == nil ? fields.invalid("location", "location not found") : .notFound("server", "\(owner ?? 0)")
        }
        try demandLimit(of: .primaryIP)
        let address = PrimaryIP(
            id: nextID(),
            name: name,
            address: try freeAddress(version),
            location: location,
            created: call.now,
            labels: try fields.labels(),
            autoDelete: try fields.bool("auto_delete") ?? false
        )
        primaryIPs[address.id] = address
        guard let owner else { return SimulatedAnswer(201, ["primary_ip": json(address), "action": nil]) }
        let action = try assign(primaryIP: address, to: owner, at: call.now)
        return SimulatedAnswer(
            201,
            ["primary_ip": json(primaryIPs[address.id] ?? address), "action": action.json(at: call.now)]
        )
    }

    mutating func assignPrimaryIP(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let address = try freePrimaryIP(call)
        let fields = try HetznerFields(call, knowing: ["assignee_type", "assignee_id"])
        guard try fields.required("assignee_type") == "server" else {
            throw fields.invalid("assignee_type", "Must be one of: server.")
        }
        guard let server = try fields.integer("assignee_id") else {
            throw fields.invalid("assignee_id", "Missing data for required field.")
        }
        return SimulatedAnswer(
            201,
            ["action": try assign(primaryIP: address, to: server, at: call.now).json(at: call.now)]
        )
    }

    private mutating func assign(primaryIP address: PrimaryIP, to id: Int, at now: Date) throws -> Action {
        try demand(
            .hetznerPrimaryIPAssigned,
            address.assignee == nil,
            else: .unprocessable("primary_ip_already_assigned", "primary IP is already assigned")
        )
        let server = try stoppedServer(id, at: now)
        let version = address.address.version
        try demand(
            .hetznerPrimaryIPOfVersion,
            server[version] == nil,
            else: .unprocessable("server_has_\(version)", "server already has an \(version) address")
        )
        try demand(
            .hetznerPrimaryIPPlace,
            server.location == address.location,
            else: .unprocessable("primary_ip_datacenter_mismatch", "primary IP and server are in different locations")
        )
        give(primaryIP: address.id, to: Resource(.server, id))
        return change("assign_primary_ip", on: [Resource(.server, id), Resource(.primaryIP, address.id)], at: now)
    }

    mutating func unassignPrimaryIP(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let address = try freePrimaryIP(call)
        guard let owner = address.assignee else {
            throw HetznerRefusal.unprocessable("invalid_input", "primary IP is not assigned")
        }
        try demand(
            .hetznerPrimaryIPOfBalancer,
            owner.kind != .loadBalancer,
            else: .unprocessable("invalid_input", "a load balancer keeps its primary IPs")
        )
        if owner.kind == .server {
            let server = try stoppedServer(owner.id, at: call.now)
            try demand(
                .hetznerPrimaryIPOfTarget,
                address.address.version == .ipv6 || !isTarget(server),
                else: .unprocessable("server_is_load_balancer_target", "server is a target of a load balancer")
            )
        }
        take(primaryIP: address.id)
        return answer("unassign_primary_ip", on: [owner, Resource(.primaryIP, address.id)], call)
    }

    /// Whether a load balancer sends to a server, which it does to the public IPv4 address.
    private func isTarget(_ server: Server) -> Bool {
        loadBalancers.values.contains { balancer in
            balancer.targets.contains { $0.kind == .server(server.id) && !$0.usesPrivateIP }
        }
    }

    /// A server whose primary IPs may change.
    private func stoppedServer(_ id: Int, at now: Date) throws -> Server {
        guard let server = servers[id] else { throw HetznerRefusal.notFound("server", "\(id)") }
        try demandFree(Resource(.server, id), at: now)
        try demand(
            .hetznerPrimaryIPServerOff,
            server.status == "off",
            else: .unprocessable("server_not_stopped", "server must be powered off")
        )
        return server
    }
}
