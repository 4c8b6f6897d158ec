internal import Foundation
internal import HTTPTypes

/// Which network interfaces are attached to which instances. The first one comes and goes with its instance.
enum OCIVnicAttachments {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("AttachVnic", "/vnicAttachments") { world, fields in try attach(&world, fields) },
        OCIRoutes.list(
            "ListVnicAttachments",
            "/vnicAttachments",
            .vnicAttachment,
            filters: ["availabilityDomain", "instanceId", "vnicId"]
        ),
        OCIRoutes.get("GetVnicAttachment", "/vnicAttachments", .vnicAttachment),
        OCIRoutes.delete("DetachVnic", "/vnicAttachments", .vnicAttachment, detach),
    ]

    private static func attach(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["createVnicDetails", "displayName", "instanceId", "nicIndex"])
        let instance = try world.record(.instance, fields.required("instanceId"))
        guard !instance.hasEnded else { throw OCIRefusal.notFound }
        let isSettled = ["RUNNING", "STOPPED"].contains(instance.state)
        try world.demand(.busyInstance, isSettled, or: OCIInstances.busy(instance))
        guard fields.json.member("createVnicDetails") != nil else { throw OCIRefusal.missing("createVnicDetails") }
        if let index = try fields.integer("nicIndex"), index != 0 {
            throw OCIRefusal.invalid("nicIndex \(index): the shape \(instance["shape"]) has one network card")
        }
        let most = instance.document["shapeConfig"]?["maxVnicAttachments"]?.integer ?? 2
        let count = world.all(.vnicAttachment).count { $0["instanceId"] == instance.id && $0.state != "DETACHED" }
        try world.demand(
            .vnicsPerInstance,
            count < most,
            or: .init(
                400,
                "LimitExceeded",
                "The maximum number of VNICs (\(most)) for shape \(instance["shape"]) is attached to \(instance.id)."
            )
        )
        let wish = try OCIInterfaceWish(fields, domain: instance["availabilityDomain"], world)
        let name = try fields.string("displayName")
        return .init(record: try wish.attach(to: instance, isPrimary: false, named: name, in: &world))
    }

    private static func detach(
        _ world: inout OCIWorld,
        _ attachment: OCIRecord,
        _ call: SimulatedCall
    ) throws -> HTTPFields {
        guard attachment.state == "ATTACHED" else {
            throw OCIRefusal.incorrectState(
                "The VNIC Attachment \(attachment.id) is in state \(attachment.state), not ATTACHED."
            )
        }
        let vnic = try world.record(.vnic, attachment["vnicId"])
        try world.demand(
            .primaryVnic,
            vnic.document["isPrimary"]?.bool != true,
            or: .invalid("The primary VNIC \(vnic.id) cannot be detached from the instance.")
        )
        let end = world.after(world.durations.attachment)
        let gone = world.gone(after: world.durations.attachment)
        world.update(attachment) {
            $0.change(["lifecycleState": "DETACHING"])
            $0.plan([.init(end, state: "DETACHED")], end: gone)
        }
        world.release(vnic: vnic, at: end)
        return [:]
    }
}
