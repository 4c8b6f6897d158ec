internal import Foundation
internal import HTTPTypes

/// That volumes are attached to instances.
enum OCIVolumeAttachments {
    static let path = "/volumeAttachments"

    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("AttachVolume", path) { world, fields in
            let instance = try world.attachable(fields.required("instanceId"))
            let id = try fields.required("volumeId")
            // Oracle attaches boot volumes too, to look at what is wrong with them.
            guard (try? world.record(.bootVolume, id)) == nil else {
                throw OCIRefusal.notSimulated("AttachVolume of a boot volume")
            }
            let volume = try world.usable(.volume, id)
            let wish = try OCIAttachmentWish(fields)
            try wish.check(volume, instance, world)
            let span = world.durations.volumeAttachment
            let attachment = world.attach(volume, to: instance, wish, after: span)
            let request = world.openWorkRequest(
                "AttachVolume",
                compartment: instance["compartmentId"],
                about: [
                    .init(instance, "RELATED"),
                    .init(attachment, "CREATED"),
                ],
                lasting: span
            )
            return OCIRoutes.Creation(record: attachment, workRequest: request)
        },
        OCIRoutes.get("GetVolumeAttachment", path, .volumeAttachment),
        OCIRoutes.list(
            "ListVolumeAttachments",
            path,
            .volumeAttachment,
            filters: ["availabilityDomain", "instanceId", "volumeId"]
        ),
        OCIRoutes.update("UpdateVolumeAttachment", path, .volumeAttachment, in: ["ATTACHED"]) { _, attachment, fields in
            try fields.refuseOthers(than: ["iscsiLoginState"])
            guard let state = try fields.string("iscsiLoginState") else { return [:] }
            guard loginStates.contains(state) else { throw OCIRefusal.invalid("iscsiLoginState \(state) is not known") }
            guard attachment["attachmentType"] == "iscsi" else {
                throw OCIRefusal.invalid("iscsiLoginState is only known of attachments over iSCSI")
            }
            return ["iscsiLoginState": .string(state)]
        },
        OCIRoutes.delete("DetachVolume", path, .volumeAttachment) { world, attachment, _ in
            try world.checkAttached(attachment)
            let span = world.durations.volumeAttachment
            world.detach(attachment, after: span)
            let request = world.openWorkRequest("DetachVolume", action: "DELETED", about: attachment, lasting: span)
            return [.opcWorkRequestID: request]
        },
    ]

    private static let loginStates: Set = [
        "UNKNOWN", "LOGGING_IN", "LOGIN_SUCCEEDED", "LOGIN_FAILED", "LOGGING_OUT", "LOGOUT_SUCCEEDED", "LOGOUT_FAILED",
    ]
}

extension OCIWorld {
    /// Finds an instance that volumes can be attached to now.
    func attachable(_ id: String) throws(OCIRefusal) -> OCIRecord {
        let instance = try record(.instance, id)
        guard instance.state != "TERMINATED" else { throw .notFound }
        try demand(
            .attachmentState,
            ["RUNNING", "STOPPED"].contains(instance.state),
            or: .incorrectState("The instance \(id) is in state \(instance.state), not RUNNING or STOPPED.")
        )
        return instance
    }

    /// - Throws: If it cannot be detached, because that is not attached yet or not any more.
    func checkAttached(_ attachment: OCIRecord) throws(OCIRefusal) {
        guard attachment.state != "DETACHED" else { throw .notFound }
        try demand(
            .attachmentState,
            attachment.state == "ATTACHED",
            or: .incorrectState("The \(attachment.kind.label) \(attachment.id) is in state \(attachment.state).")
        )
    }

    /// Refuses what lies elsewhere than an instance.
    func checkPlace(of volume: OCIRecord, beside instance: OCIRecord) throws(OCIRefusal) {
        let (place, home) = (volume["availabilityDomain"], instance["availabilityDomain"])
        try demand(
            .volumePlace,
            place == home,
            or: .invalid(
                "The \(volume.kind.label) \(volume.id) is in \(place), the instance \(instance.id) in \(home)"
            )
        )
    }

    /// Lets an attachment end, which stays listed for a while.
    mutating func detach(_ attachment: OCIRecord, after span: Duration) {
        let (end, gone) = (after(span), gone(after: span))
        update(attachment) {
            $0.change(["lifecycleState": "DETACHING"])
            $0.plan([.init(end, state: "DETACHED")], end: gone)
        }
    }
}
