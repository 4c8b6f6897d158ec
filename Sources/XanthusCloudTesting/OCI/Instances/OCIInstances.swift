internal import Foundation
internal import HTTPTypes

/// The operations of compute.
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
        OCIRoutes.delete("TerminateInstance", "/instances", .instance, terminate),
        Route("InstanceAction", .post, "\(OCIRoutes.version)/instances/{id}") { world, call in
            try OCIRoutes.once(&world, call) { world in .init(record: try act(&world, call)) }
        },
        OCIRoutes.list(
            "ListVnicAttachments",
            "/vnicAttachments",
            .vnicAttachment,
            filters: ["availabilityDomain", "instanceId", "vnicId"]
        ),
        OCIRoutes.get("GetVnicAttachment", "/vnicAttachments", .vnicAttachment),
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
        guard instance.state != "TERMINATING" else { throw busy(instance) }
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
        let gone = world.after(span + world.conditions.linger)
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

    private static func act(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> OCIRecord {
        let instance = try OCIRoutes.matched(world, .instance, call)
        guard let action = call.query("action") else { throw OCIRefusal.missing("action") }
        let spans = world.durations
        let states: [(String, Duration)]
        switch action {
        case "START": states = [("STARTING", spans.start), ("RUNNING", .zero)]
        case "STOP": states = [("STOPPING", spans.stop), ("STOPPED", .zero)]
        case "SOFTSTOP": states = [("STOPPING", spans.softStop), ("STOPPED", .zero)]
        case "RESET": states = [("STOPPING", spans.stop), ("STARTING", spans.start), ("RUNNING", .zero)]
        case "SOFTRESET": states = [("STOPPING", spans.softStop), ("STARTING", spans.start), ("RUNNING", .zero)]
        case "SENDDIAGNOSTICINTERRUPT", "DIAGNOSTICREBOOT", "REBOOTMIGRATE":
            throw OCIRefusal.notSimulated("InstanceAction with action=\(action)")
        default: throw OCIRefusal.invalid("action \(action) is not one that an instance knows")
        }
        let expected = action == "START" ? "STOPPED" : "RUNNING"
        guard instance.state == expected else {
            // Oracle's codes for the two cases are observed; the second text is assumed.
            guard ["RUNNING", "STOPPED"].contains(instance.state) else { throw busy(instance) }
            throw OCIRefusal.incorrectState(
                "The instance \(instance.id) is in state \(instance.state): \(action) needs \(expected)."
            )
        }
        if action == "START" { try world.checkBootable(instance) }
        var date = world.now
        var steps: [OCIRecord.Step] = []
        for (state, span) in states {
            steps.append(.init(date, state: state))
            date = date.addingTimeInterval(span / .seconds(1))
        }
        let now = world.now
        return world.update(instance) {
            $0.plan(steps)
            _ = $0.advance(to: now)
        }
    }

    /// Observed.
    private static func busy(_ instance: OCIRecord) -> OCIRefusal {
        .conflict("instance \(instance.id) is currently being modified, try again later.")
    }
}
