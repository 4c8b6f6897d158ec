internal import HTTPTypes

/// Which volume has which plan of backups.
enum OCIBackupAssignments {
    static let path = "/volumeBackupPolicyAssignments"

    static let routes: [Route<OCIWorld>] = [
        // It takes no retry token: another assignment simply takes the place of the one before. Documented.
        Route("CreateVolumeBackupPolicyAssignment", .post, OCIRoutes.version + path) { world, call in
            let fields = try OCIFields(call.body, of: call.operation)
            try fields.refuseOthers(than: ["assetId", "policyId"])
            let volume = try asset(fields.required("assetId"), world)
            let policy = try OCIBackupPolicies.policy(fields.required("policyId"), world)
            return OCIRoutes.answer(world.assign(policy.id, to: volume))
        },
        Route("GetVolumeBackupPolicyAssignment", .get, "\(OCIRoutes.version)\(path)/{id}") { world, call in
            guard let assignment = living(world).first(where: { $0.id == call.parameter("id") }) else {
                throw OCIRefusal.notFound
            }
            return OCIRoutes.answer(assignment)
        },
        OCIRoutes.list(
            "GetVolumeBackupPolicyAssetAssignment",
            OCIRoutes.version + path,
            knowing: ["assetId"]
        ) { world, call in
            guard let id = call.query("assetId") else { throw OCIRefusal.missing("assetId") }
            let volume = try asset(id, world)
            return living(world).filter { $0["assetId"] == volume.id }.map(OCIPage.Thing.init)
        },
        OCIRoutes.delete(
            "DeleteVolumeBackupPolicyAssignment",
            path,
            .volumeBackupPolicyAssignment
        ) { world, assignment, _ in
            world.forget(assignment)
            return [:]
        },
    ]

    private static func asset(_ id: String, _ world: OCIWorld) throws(OCIRefusal) -> OCIRecord {
        for family in OCIVolumeFamily.all {
            if let volume = try? world.record(family.kind, id), !volume.isLeaving { return volume }
        }
        throw .notFound
    }

    /// Those of volumes that are there: an assignment goes with its volume. Assumed.
    static func living(_ world: OCIWorld) -> [OCIRecord] {
        world.all(.volumeBackupPolicyAssignment).filter { (try? asset($0["assetId"], world)) != nil }
    }
}

extension OCIWorld {
    /// Gives a volume a plan of backups, in place of the one it had.
    @discardableResult
    mutating func assign(_ policy: String, to volume: OCIRecord) -> OCIRecord {
        for former in all(.volumeBackupPolicyAssignment) where former["assetId"] == volume.id { forget(former) }
        return insert(
            .volumeBackupPolicyAssignment,
            ["assetId": .string(volume.id), "policyId": .string(policy)]
        )
    }
}
