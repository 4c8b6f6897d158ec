internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let targetFields: Set<String> = ["type", "server", "label_selector", "ip", "use_private_ip"]

    static let loadBalancerTargetRoutes: [Route<HetznerWorld>] = [
        balancerAction("add_load_balancer_target", "add_target") { world, balancer, call in
            try world.add(target: HetznerFields(call, knowing: targetFields), to: &balancer, at: call.now)
        },
        balancerAction("remove_load_balancer_target", "remove_target") { _, balancer, call in
            // By which address it is reached is no part of its name (API description).
            let kind = try target(HetznerFields(call, knowing: targetFields.subtracting(["use_private_ip"])))
            guard let index = balancer.targets.firstIndex(where: { $0.kind == kind }) else {
                throw HetznerRefusal.notFound("target", "\(kind)")
            }
            balancer.targets.remove(at: index)
        },
    ]

    func add(target fields: HetznerFields, to balancer: inout HetznerLoadBalancer, at now: Date) throws {
        let kind = try Self.target(fields)
        let usesPrivateIP = try fields.bool("use_private_ip") ?? false
        try demand(
            .hetznerLoadBalancerTarget,
            !balancer.targets.contains { $0.kind == kind },
            else: .loadBalancer("target_already_defined", "target is already defined")
        )
        try demand(
            .hetznerLoadBalancerLimits,
            balancer.targets.count < balancer.type.targets,
            else: .loadBalancer("resource_limit_exceeded", "the type has no further targets", status: 403)
        )
        switch kind {
        case .server(let id):
            guard let server = servers[id] else { throw HetznerRefusal.notFound("server", "\(id)") }
            if usesPrivateIP {
                try demandNetwork(of: balancer)
                try demand(
                    .hetznerLoadBalancerPrivateTarget,
                    isNeighbour(id, of: balancer),
                    else: .loadBalancer(
                        "resolve_cloud_private_targets_error",
                        "the server is not attached to the load balancer's network"
                    )
                )
            } else {
                try demandPublic(balancer)
                try demand(
                    .hetznerLoadBalancerPublicTarget,
                    server.ipv4 != nil,
                    else: .loadBalancer("resolve_cloud_public_targets_error", "the server has no public IPv4 address")
                )
            }
        case .labels(let selector):
            guard LabelSelector(selector) != nil else {
                throw fields.invalid("label_selector.selector", "label selector is invalid")
            }
            if usesPrivateIP { try demandNetwork(of: balancer) } else { try demandPublic(balancer) }
        case .ip(let ip):
            guard !usesPrivateIP else { throw fields.invalid("use_private_ip", "Only for server and label_selector.") }
            if let address = IPv4Block.address(ip), Self.isPrivate(address) {
                try demandVSwitch(address, of: balancer)
            } else {
                try demandPublic(balancer)
                try demandDedicated(ip)
            }
        }
        balancer.targets.append(HetznerLoadBalancer.Target(kind: kind, usesPrivateIP: usesPrivateIP, added: now))
    }

    /// Refuses a public target of what is closed to the internet.
    private func demandPublic(_ balancer: HetznerLoadBalancer) throws {
        try demand(
            .hetznerLoadBalancerPublic,
            balancer.isPublic,
            else: .loadBalancer(
                "load_balancer_public_interface_disabled",
                "the load balancer's public interface is disabled"
            )
        )
    }

    /// Refuses a public address that is no dedicated server's of the owner.
    private func demandDedicated(_ ip: String) throws {
        try demand(
            .hetznerLoadBalancerCloudIP,
            !isOfCloud(ip),
            else: .loadBalancer("cloud_resource_ip_not_allowed", "the address is a cloud resource's")
        )
        try demand(
            .hetznerLoadBalancerOwnIP,
            conditions.dedicatedAddresses.contains(ip) || isOfCloud(ip),
            else: .loadBalancer("ip_not_owned", "the address is not owned by the project's owner")
        )
    }

    /// The servers that a target by labels is just now.
    func servers(chosenBy target: HetznerLoadBalancer.Target, of balancer: HetznerLoadBalancer) -> [Int] {
        guard case .labels(let text) = target.kind, let selector = LabelSelector(text) else { return [] }
        return servers.values
            .filter { server in
                selector.matches(server.labels) && (!target.usesPrivateIP || isNeighbour(server.id, of: balancer))
            }
            .map(\.id).sorted()
    }

    /// The load balancers that send to a server.
    func balancers(before server: Server) -> [Int] {
        loadBalancers.values.filter { balancer in
            balancer.targets.contains { target in
                switch target.kind {
                case .server(let id): id == server.id
                case .labels(let text):
                    LabelSelector(text)?.matches(server.labels) ?? false
                        && (!target.usesPrivateIP || isNeighbour(server.id, of: balancer))
                case .ip: false
                }
            }
        }
        .map(\.id).sorted()
    }

    private func isOfCloud(_ ip: String) -> Bool {
        primaryIPs.keys.contains { publicIP($0) == ip } || floatingIPs.values.contains { $0.address.text == ip }
    }

    /// What a body names as a target.
    private static func target(_ fields: HetznerFields) throws -> HetznerLoadBalancer.Target.Kind {
        let type = try fields.required("type")
        switch type {
        case "server":
            guard let id = try fields.object("server", knowing: ["id"])?.integer("id") else {
                throw fields.invalid("server.id", "Missing data for required field.")
            }
            return .server(id)
        case "label_selector":
            guard let selector = try fields.object("label_selector", knowing: ["selector"])?.required("selector") else {
                throw fields.invalid("label_selector.selector", "Missing data for required field.")
            }
            return .labels(selector)
        case "ip":
            guard let ip = try fields.object("ip", knowing: ["ip"])?.required("ip") else {
                throw fields.invalid("ip.ip", "Missing data for required field.")
            }
            return .ip(ip)
        default: throw fields.invalid("type", "Must be one of: server, label_selector, ip.")
        }
    }
}
