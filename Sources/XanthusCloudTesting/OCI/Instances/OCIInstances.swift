internal import Foundation
internal import HTTPTypes

/// The operations of instances.
enum OCIInstances {
    static let routes: [Route<OCIWorld>] = [
        Route("LaunchInstance", .post, "\(OCIRoutes.version)/instances", OCILaunch.answer),
        OCIRoutes.get("GetInstance", "/instances", .instance),
        OCIRoutes.list(
            "ListInstances",
            "/instances",
            .instance,
            filters: ["availabilityDomain", "displayName", "lifecycleState"]
        ),
        OCIRoutes.delete(
            "TerminateInstance",
            "/instances",
            .instance,
            knowing: ["preserveBootVolume", "preserveDataVolumesCreatedAtLaunch"],
            terminate
        ),
        Route("InstanceAction", .post, "\(OCIRoutes.version)/instances/{id}", knowing: ["action"]) { world, call in
            try OCIRoutes.once(&world, call) { world in .init(record: try act(&world, call)) }
        },
        Route("UpdateInstance", .put, "\(OCIRoutes.version)/instances/{id}") { world, call in
            try OCIRoutes.once(&world, call) { world in try OCIInstanceUpdate(call, world).perform(on: &world) }
        },
    ]

    /// The date in the names that Oracle gives to what has none.
    static func stamp(_ date: Date) -> String {
        (OCIDate.json(date).string ?? "").prefix(19).filter(\.isNumber)
    }

    private static func terminate(
        _ world: inout OCIWorld,
        _ instance: OCIRecord,
        _ call: SimulatedCall
    ) throws -> HTTPFields {
        // What a second termination gets is assumed.
        guard instance.state != "TERMINATED" else { throw OCIRefusal.notFound }
        let isBusy = instance.state == "TERMINATING" || instance.state == "CREATING_IMAGE"
        try world.demand(.busyInstance, !isBusy, or: busy(instance))
        let fate = try world.fate(of: instance, call)
        world.cancelWorkRequests(about: instance)
        world.update(instance) { $0.change(["lifecycleState": "TERMINATING"]) }
        end(instance, after: world.durations.termination, fate, in: &world)
        let request = world.openWorkRequest(
            "TerminateInstance",
            action: "DELETED",
            about: instance,
            lasting: world.durations.termination
        )
        return [.opcWorkRequestID: request]
    }

    /// Lets an instance end after a span, and what is attached to it with it.
    static func end(
        _ instance: OCIRecord,
        after span: Duration,
        _ fate: OCIInstanceVolumes.Fate = OCIInstanceVolumes.Fate(),
        in world: inout OCIWorld
    ) {
        let end = world.after(span)
        let gone = world.gone(after: span)
        world.update(instance) { $0.plan([.init(end, state: "TERMINATED")], end: gone) }
        for attachment in world.all(.vnicAttachment) where attachment["instanceId"] == instance.id {
            world.update(attachment) {
                $0.change(["lifecycleState": "DETACHING"])
                $0.plan([.init(end, state: "DETACHED")], end: gone)
            }
        }
        for vnic in world.all(.vnic) where vnic.owner == instance.id { world.release(vnic: vnic, at: end) }
        world.releaseVolumes(of: instance, after: span, fate)
    }

    /// Observed.
    static func busy(_ instance: OCIRecord) -> OCIRefusal {
        .conflict("instance \(instance.id) is currently being modified, try again later.")
    }
}
