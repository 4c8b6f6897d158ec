internal import Foundation
internal import HTTPTypes

/// Plans of backups. What they plan is not carried out here: no backup is made by itself.
enum OCIBackupPolicies {
    static let path = "/volumeBackupPolicies"

    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateVolumeBackupPolicy", path) { world, fields in
            try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["schedules", "destinationRegion"]))
            let compartment = try world.checked(compartment: fields.string("compartmentId"))
            var document = try fields.common(defaultName: "volumebackuppolicy\(OCIInstances.stamp(world.now))")
            document["compartmentId"] = .string(compartment)
            document["schedules"] = try OCIBackupSchedule.schedules(fields) ?? []
            document["destinationRegion"] = .optional(try destination(fields, world))
            return OCIRoutes.Creation(record: world.insert(.volumeBackupPolicy, document))
        },
        Route("GetVolumeBackupPolicy", .get, "\(OCIRoutes.version)\(path)/{id}") { world, call in
            OCIRoutes.answer(try policy(call.parameter("id"), world))
        },
        OCIRoutes.list(
            "ListVolumeBackupPolicies",
            OCIRoutes.version + path,
            knowing: ["compartmentId"]
        ) { world, call in
            guard call.query("compartmentId") != nil else { return oracle(world).map(OCIPage.Thing.init) }
            return try OCIRoutes.records(world, .volumeBackupPolicy, call, filters: []).map(OCIPage.Thing.init)
        },
        Route("UpdateVolumeBackupPolicy", .put, "\(OCIRoutes.version)\(path)/{id}") { world, call in
            try OCIRoutes.once(&world, call) { world in
                _ = try update.handler(&world, call)
                return .init(record: try world.record(.volumeBackupPolicy, call.parameter("id")))
            }
        },
        Route("DeleteVolumeBackupPolicy", .delete, "\(OCIRoutes.version)\(path)/{id}") { world, call in
            let policy = try OCIRoutes.matched(world, .volumeBackupPolicy, call)
            let user = OCIBackupAssignments.living(world).first { $0["policyId"] == policy.id }
            if let user {
                try world.demand(.policyInUse, false, or: .references(user, policy))
            }
            world.forget(policy)
            return SimulatedAnswer(204)
        },
    ]

    private static let update = OCIRoutes.update(
        "UpdateVolumeBackupPolicy",
        path,
        .volumeBackupPolicy,
        in: [""]
    ) { world, _, fields in
        try fields.refuseOthers(than: ["displayName", "freeformTags", "schedules", "destinationRegion"])
        var changes: [String: JSON] = [:]
        if let schedules = try OCIBackupSchedule.schedules(fields) { changes["schedules"] = schedules }
        if let region = try destination(fields, world) { changes["destinationRegion"] = .string(region) }
        return changes
    }

    private static func destination(_ fields: OCIFields, _ world: OCIWorld) throws(OCIRefusal) -> String? {
        guard let name = try fields.string("destinationRegion") else { return nil }
        try world.demand(
            .backupCopyRegion,
            world.account.subscriptions.contains { $0.name == name && $0 != world.account.home },
            or: .invalid("destinationRegion \(name) is not another region that the tenancy is subscribed to")
        )
        return name
    }

    /// Finds a plan, Oracle's own ones included.
    static func policy(_ id: String, _ world: OCIWorld) throws(OCIRefusal) -> OCIRecord {
        if let policy = oracle(world).first(where: { $0.id == id }) { return policy }
        return try world.record(.volumeBackupPolicy, id)
    }

    /// Oracle's own plans, which exist in every region and belong to no compartment: names, kinds of backups and how
    /// long they are kept are documented. The world does not hold them, so that who changes or deletes one is answered
    /// 404: that nobody can is documented, the answer assumed.
    private static func oracle(_ world: OCIWorld) -> [OCIRecord] {
        // Drawn afresh, so that the ids of everything else stay what they were.
        var mint = OCIDMint()
        return OCIBackupSchedule.oracle.enumerated().map { place, plan in
            let (name, schedules) = plan
            let id = mint.ocid("volumebackuppolicy")
            let document: JSON = [
                "id": .string(id), "displayName": .string(name), "compartmentId": nil, "schedules": .array(schedules),
                "destinationRegion": nil, "timeCreated": "2018-01-01T00:00:00.000Z", "freeformTags": [:],
                "definedTags": [:],
            ]
            return OCIRecord(.volumeBackupPolicy, id: id, owner: nil, sequence: place, document: document, steps: [])
        }
    }
}
