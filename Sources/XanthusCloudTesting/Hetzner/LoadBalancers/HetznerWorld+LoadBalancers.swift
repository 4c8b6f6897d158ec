internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let loadBalancerRoutes =
        [
            Route<HetznerWorld>("list_load_balancers", .get, "/v1/load_balancers") { world, call in
                try list("load_balancers", world.loadBalancers.values, call) { world.json($0, at: call.now) }
            },
            Route<HetznerWorld>("get_load_balancer", .get, "/v1/load_balancers/{id}") { world, call in
                let balancer = try world.loadBalancer(call)
                return SimulatedAnswer(200, ["load_balancer": world.json(balancer, at: call.now)])
            },
            Route<HetznerWorld>("create_load_balancer", .post, "/v1/load_balancers") { world, call in
                try world.createLoadBalancer(call)
            },
            Route<HetznerWorld>("update_load_balancer", .put, "/v1/load_balancers/{id}") { world, call in
                var balancer = try world.loadBalancer(call)
                let fields = try HetznerFields(call, knowing: ["name", "labels"])
                if let name = try fields.string("name"), name != balancer.name {
                    balancer.name = try world.checked(loadBalancerName: name, fields)
                }
                balancer.labels = try fields.labels(else: balancer.labels)
                world.loadBalancers[balancer.id] = balancer
                return SimulatedAnswer(200, ["load_balancer": world.json(balancer, at: call.now)])
            },
            // It answers an action since 2026-10-05.
            Route<HetznerWorld>("delete_load_balancer", .delete, "/v1/load_balancers/{id}") { world, call in
                let balancer = try world.freeLoadBalancer(call)
                try world.demandUnprotected(balancer.isProtected, Resource(.loadBalancer, balancer.id))
                let end = world.later(world.durations.change, than: call.now)
                world.schedule(.removeLoadBalancer(balancer.id), at: end)
                var answer = world.change("delete_load_balancer", balancer, call)
                answer.status = 200
                return answer
            },
            Route<HetznerWorld>("get_load_balancer_metrics", .get, "/v1/load_balancers/{id}/metrics") { world, call in
                _ = try world.loadBalancer(call)
                return SimulatedAnswer(200, ["metrics": try loadBalancerMetrics(call)])
            },
        ] + loadBalancerActionRoutes + loadBalancerServiceRoutes + loadBalancerTargetRoutes + loadBalancerNetworkRoutes

    private static let loadBalancerActionRoutes: [Route<HetznerWorld>] = [
        balancerAction("change_load_balancer_algorithm", "change_algorithm") { world, balancer, call in
            balancer.algorithm = try algorithm(HetznerFields(call, knowing: ["type"]))
        },
        balancerAction(
            "change_load_balancer_type",
            "change_type",
            command: "change_load_balancer_type"
        ) { world, balancer, call in
            let fields = try HetznerFields(call, knowing: ["load_balancer_type"])
            balancer.type = try loadBalancerType(fields)
            try world.demand(
                .hetznerLoadBalancerTypeFits,
                balancer.services.count <= balancer.type.services && balancer.targets.count <= balancer.type.targets
                    && balancer.certificates.count <= balancer.type.certificates,
                else: .loadBalancer("invalid_load_balancer_type", "the type does not fit for the load balancer")
            )
        },
        balancerAction("change_load_balancer_protection", "change_protection") { _, balancer, call in
            if let delete = try HetznerFields(call, knowing: ["delete"]).bool("delete") {
                balancer.isProtected = delete
            }
        },
        balancerAction("change_load_balancer_dns_ptr", "change_dns_ptr") { world, balancer, call in
            let fields = try HetznerFields(call, knowing: ["ip", "dns_ptr"])
            let ip = try fields.required("ip")
            let own = [balancer.ipv4, balancer.ipv6].compactMap(\.self)
            let named = own.first { world.publicIP($0) == ip }
            try world.demand(
                .hetznerLoadBalancerPointer,
                named != nil,
                else: fields.invalid("ip", "The load balancer has no such address.")
            )
            if let named { world.primaryIPs[named]?.dnsPointers[ip] = try fields.string("dns_ptr") }
        },
    ]

    /// A change of a load balancer that takes a moment and that nothing overtakes.
    static func balancerAction(
        _ operation: String,
        _ verb: String,
        command: String? = nil,
        _ change: @escaping @Sendable (inout HetznerWorld, inout HetznerLoadBalancer, SimulatedCall) throws -> Void
    ) -> Route<HetznerWorld> {
        Route(operation, .post, "/v1/load_balancers/{id}/actions/\(verb)") { world, call in
            var balancer = try world.freeLoadBalancer(call)
            try change(&world, &balancer, call)
            world.loadBalancers[balancer.id] = balancer
            return world.change(command ?? verb, balancer, call)
        }
    }

    private func loadBalancer(_ call: SimulatedCall) throws -> HetznerLoadBalancer {
        guard let balancer = loadBalancers[try number(of: .loadBalancer, call)] else {
            throw HetznerRefusal.notFound("load_balancer", call.parameter("id"))
        }
        return balancer
    }

    /// The load balancer that a path names, unless an action holds it.
    func freeLoadBalancer(_ call: SimulatedCall) throws -> HetznerLoadBalancer {
        let balancer = try loadBalancer(call)
        try demandFree(Resource(.loadBalancer, balancer.id), at: call.now)
        return balancer
    }

    private mutating func change(
        _ command: String,
        _ balancer: HetznerLoadBalancer,
        _ call: SimulatedCall
    ) -> SimulatedAnswer {
        let itself = [Resource(.loadBalancer, balancer.id)]
        return answer(work(command, on: itself, taking: durations.change, from: call.now), call)
    }
}

extension HetznerRefusal {
    /// What a load balancer refuses with a code of its own.
    static func loadBalancer(_ code: String, _ message: String, status: Int = 422) -> HetznerRefusal {
        HetznerRefusal(status: status, code: code, message: message)
    }
}
