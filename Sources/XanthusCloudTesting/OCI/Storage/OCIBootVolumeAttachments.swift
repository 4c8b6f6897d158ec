internal import Foundation
internal import HTTPTypes

/// That boot volumes are attached to instances.
enum OCIBootVolumeAttachments {
    static let path = "/bootVolumeAttachments"

    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("AttachBootVolume", path) { world, fields in
            try fields.refuseOthers(than: ["bootVolumeId", "instanceId", "displayName", "encryptionInTransitType"])
            let instance = try world.attachable(fields.required("instanceId"))
            let volume = try world.usable(.bootVolume, fields.required("bootVolumeId"))
            if let type = try fields.string("encryptionInTransitType"), type != "NONE" {
                throw OCIRefusal.notSimulated("AttachBootVolume with encryptionInTransitType \(type)")
            }
            try world.checkSwap(instance)
            try world.demand(
                .bootVolumeSwap,
                world.bootVolumeAttachment(of: instance) == nil,
                or: .conflict("The instance \(instance.id) has a boot volume already.")
            )
            try world.checkPlace(of: volume, beside: instance)
            try world.demand(
                .singleAttachment,
                world.attachments(of: volume).isEmpty,
                or: .conflict("Volume \(volume.id) currently attached.")
            )
            let name = try fields.string("displayName")
            return OCIRoutes.Creation(
                record: world.attach(
                    bootVolume: volume,
                    to: instance,
                    name: name,
                    after: world.durations.volumeAttachment
                )
            )
        },
        OCIRoutes.get("GetBootVolumeAttachment", path, .bootVolumeAttachment),
        OCIRoutes.list(
            "ListBootVolumeAttachments",
            OCIRoutes.version + path,
            knowing: filters + ["compartmentId"]
        ) { world, call in
            guard let domain = call.query("availabilityDomain") else { throw OCIRefusal.missing("availabilityDomain") }
            try world.check(domain: domain)
            return try OCIRoutes.records(world, .bootVolumeAttachment, call, filters: filters)
                .map(OCIPage.Thing.init)
        },
        OCIRoutes.delete("DetachBootVolume", path, .bootVolumeAttachment) { world, attachment, _ in
            try world.checkAttached(attachment)
            try world.checkSwap(world.record(.instance, attachment["instanceId"]))
            world.detach(attachment, after: world.durations.volumeAttachment)
            return [:]
        },
    ]

    private static let filters = ["availabilityDomain", "instanceId", "bootVolumeId"]
}

extension OCIWorld {
    /// The attachment of the boot volume that an instance has.
    func bootVolumeAttachment(of instance: OCIRecord) -> OCIRecord? {
        all(.bootVolumeAttachment).first { $0["instanceId"] == instance.id && $0.state != "DETACHED" }
    }

    /// Refuses to take the disk from a system that runs.
    func checkSwap(_ instance: OCIRecord) throws(OCIRefusal) {
        try demand(
            .bootVolumeSwap,
            instance.state == "STOPPED",
            or: .incorrectState("The instance \(instance.id) is in state \(instance.state), not STOPPED.")
        )
    }

    /// Refuses to switch an instance on that has nothing to boot.
    func checkBootable(_ instance: OCIRecord) throws(OCIRefusal) {
        try demand(
            .bootVolumeSwap,
            bootVolumeAttachment(of: instance)?.state == "ATTACHED",
            or: .incorrectState("The instance \(instance.id) has no boot volume attached.")
        )
    }

    /// Attaches a boot volume, which takes its time.
    @discardableResult
    mutating func attach(
        bootVolume volume: OCIRecord,
        to instance: OCIRecord,
        name: String? = nil,
        after span: Duration
    ) -> OCIRecord {
        let ready = after(span)
        return insert(
            .bootVolumeAttachment,
            [
                "bootVolumeId": .string(volume.id), "instanceId": .string(instance.id),
                "compartmentId": .string(instance["compartmentId"]),
                "availabilityDomain": .string(instance["availabilityDomain"]),
                "displayName": .string(name ?? "Remote boot attachment for instance"), "lifecycleState": "ATTACHING",
                "isPvEncryptionInTransitEnabled": false, "encryptionInTransitType": "NONE",
                "timeUpdated": OCIDate.json(now),
            ],
            steps: [.init(ready, ["lifecycleState": "ATTACHED", "timeUpdated": OCIDate.json(ready)])]
        )
    }
}
