internal import Foundation

extension OCIInstances {
    /// Switches an instance: the states that it passes through, and for how long.
    static func act(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> OCIRecord {
        let instance = try OCIRoutes.matched(world, .instance, call)
        guard let action = call.query("action") else { throw OCIRefusal.missing("action") }
        let spans = world.durations
        let restart: [(String, Duration)] = [("STARTING", spans.start), ("RUNNING", .zero)]
        let states: [(String, Duration)]
        switch action {
        case "START": states = restart
        case "STOP": states = [("STOPPING", spans.stop), ("STOPPED", .zero)]
        case "SOFTSTOP": states = [("STOPPING", spans.softStop), ("STOPPED", .zero)]
        case "RESET", "DIAGNOSTICREBOOT": states = [("STOPPING", spans.stop)] + restart
        case "SOFTRESET": states = [("STOPPING", spans.softStop)] + restart
        case "REBOOTMIGRATE": states = [("STOPPING", spans.softStop), ("MOVING", spans.stop)] + restart
        // The guest sees it, the API does not.
        case "SENDDIAGNOSTICINTERRUPT": states = []
        default: throw OCIRefusal.invalid("action \(action) is not one that an instance knows")
        }
        try check(body: call, action)
        let expected = action == "START" ? "STOPPED" : "RUNNING"
        if instance.state != expected {
            let isSettled = ["RUNNING", "STOPPED"].contains(instance.state)
            try world.demand(.busyInstance, isSettled, or: busy(instance))
            try world.demand(
                .actionState,
                !isSettled,
                or: .incorrectState(
                    "The instance \(instance.id) is in state \(instance.state): \(action) needs \(expected)."
                )
            )
        }
        if action == "START" { try world.checkBootable(instance) }
        return pass(instance, through: states, in: &world)
    }

    /// Sends an instance through states, the first one at once.
    ///
    /// - Parameter changes: What else is so from the second state on, or at once if there is no other.
    @discardableResult
    static func pass(
        _ instance: OCIRecord,
        through states: [(String, Duration)],
        changes: [String: JSON] = [:],
        in world: inout OCIWorld
    ) -> OCIRecord {
        var date = world.now
        var steps: [OCIRecord.Step] = []
        for (index, (state, span)) in states.enumerated() {
            var members: [String: JSON] = index == 1 ? changes : [:]
            members["lifecycleState"] = .string(state)
            steps.append(.init(date, members))
            date = date.addingTimeInterval(span / .seconds(1))
        }
        guard !steps.isEmpty else { return instance }
        let now = world.now
        return world.update(instance) {
            $0.plan(steps)
            // The update itself is noted.
            var passed: [WorldChange] = []
            _ = $0.advance(to: now, &passed)
        }
    }

    /// The body is optional, and its kind is that of the action. Documented.
    private static func check(body call: SimulatedCall, _ action: String) throws {
        guard !call.body.asksForNothing else { return }
        let fields = try OCIFields(call.body, of: call.operation)
        let kinds = ["RESET": "reset", "SOFTRESET": "softreset", "REBOOTMIGRATE": "rebootMigrate"]
        guard try fields.required("actionType") == kinds[action] else {
            throw OCIRefusal.invalid("actionType does not fit the action \(action)")
        }
        // No shape here has local disks, so that there are none to give up or to move.
        for name in ["allowDenseRebootMigration", "deleteLocalStorage"] { _ = try fields.bool(name) }
        try fields.refuseOthers(than: ["actionType", "allowDenseRebootMigration", "deleteLocalStorage"])
    }
}
