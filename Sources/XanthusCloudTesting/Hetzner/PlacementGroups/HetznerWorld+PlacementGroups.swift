internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// Servers that shall not fail together. Each server knows its group.
    struct PlacementGroup: Sendable, Hashable {
        let id: Int
        var name: String
        var labels: [String: String]
        let created: Date
    }

    static let placementGroupRoutes: [Route<HetznerWorld>] = [
        Route("list_placement_groups", .get, "/v1/placement_groups") { world, call in
            _ = try choices("type", ["spread"], call)
            return try list("placement_groups", world.placementGroups.values, call, filters: ["type"]) {
                world.json($0)
            }
        },
        Route("get_placement_group", .get, "/v1/placement_groups/{id}") { world, call in
            SimulatedAnswer(200, ["placement_group": world.json(try world.placementGroup(call))])
        },
        Route("create_placement_group", .post, "/v1/placement_groups") { world, call in
            let fields = try HetznerFields(call, knowing: ["name", "type", "labels"])
            guard try fields.required("type") == "spread" else {
                throw fields.invalid("type", "Must be one of: spread.")
            }
            let group = PlacementGroup(
                id: world.nextID(),
                name: try world.freeName(fields) ?? fields.required("name"),
                labels: try fields.labels(),
                created: call.now
            )
            try world.demand(
                .hetznerPlacementGroups,
                world.placementGroups.count < 50,
                else: .limitExceeded(.placementGroup)
            )
            try world.demandLimit(of: .placementGroup)
            world.placementGroups[group.id] = group
            return SimulatedAnswer(201, ["placement_group": world.json(group), "action": nil])
        },
        Route("update_placement_group", .put, "/v1/placement_groups/{id}") { world, call in
            var group = try world.placementGroup(call)
            let fields = try HetznerFields(call, knowing: ["name", "labels"])
            group.name = try world.freeName(fields, besides: group.name) ?? group.name
            group.labels = try fields.labels(else: group.labels)
            world.placementGroups[group.id] = group
            return SimulatedAnswer(200, ["placement_group": world.json(group)])
        },
        Route("delete_placement_group", .delete, "/v1/placement_groups/{id}") { world, call in
            let group = try world.placementGroup(call)
            world.placementGroups[group.id] = nil
            for server in world.servers(in: group.id) { world.servers[server]?.placementGroup = nil }
            return SimulatedAnswer(204)
        },
    ]

    /// The group that a server shall join, which has room for it.
    func placementGroup(_ fields: HetznerFields) throws -> Int? {
        guard let id = try fields.integer("placement_group") else { return nil }
        guard placementGroups[id] != nil else { throw fields.invalid("placement_group", "placement group not found") }
        try demand(
            .hetznerPlacementGroupSize,
            servers(in: id).count < 10,
            else: HetznerRefusal(status: 422, code: "placement_error", message: "placement group is full")
        )
        return id
    }

    func json(_ group: PlacementGroup) -> JSON {
        [
            "id": .integer(group.id), "name": .string(group.name), "type": "spread",
            "labels": .strings(group.labels), "created": .string(RFC3339.text(group.created)),
            "servers": .array(servers(in: group.id).map(JSON.integer)),
        ]
    }

    private func servers(in group: Int) -> [Int] {
        servers.held(by: group).map(\.id)
    }

    private func placementGroup(_ call: SimulatedCall) throws -> PlacementGroup {
        let id = call.parameter("id")
        guard let group = Int(id).flatMap({ placementGroups[$0] }) else {
            throw HetznerRefusal.notFound("placement_group", id)
        }
        return group
    }

    private func freeName(_ fields: HetznerFields, besides own: String? = nil) throws -> String? {
        guard let name = try fields.string("name"), name != own else { return nil }
        guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
        try demandUnique(name, among: placementGroups)
        return name
    }
}

extension SimulatedRule {
    static let hetznerPlacement: [SimulatedRule] = [
        .hetznerPlacementGroups, .hetznerPlacementGroupSize, .hetznerPlacementGroupOnce,
    ]

    static let hetznerPlacementGroups = SimulatedRule(
        "hetzner-placement-groups",
        "A project has 50 placement groups at most.",
        .observed,
        source: "hetzner-k3s, constants of placement groups"
    )

    static let hetznerPlacementGroupSize = SimulatedRule(
        "hetzner-placement-group-size",
        "A placement group has 10 servers at most.",
        .observed,
        source: "mysticaltech/terraform-hcloud-kube-hetzner, pull request 1217"
    )

    static let hetznerPlacementGroupOnce = SimulatedRule(
        "hetzner-placement-group-once",
        "A server is in one placement group at most: `already_in_placement_group`.",
        .documented,
        source: "API description, POST /servers/{id}/actions/add_to_placement_group"
    )
}
