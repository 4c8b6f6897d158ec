internal import Foundation
internal import HTTPTypes

/// What the serial consoles of instances showed when somebody asked.
enum OCIConsoleHistories {
    /// The most bytes that are kept, and the most that are answered at once. Documented.
    static let limit = 1_048_576
    /// How many bytes are answered unless told. Assumed.
    static let defaultLength = 10_240

    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CaptureConsoleHistory", path) { world, fields in try capture(&world, fields) },
        OCIRoutes.get("GetConsoleHistory", path, .consoleHistory),
        OCIRoutes.list(
            "ListConsoleHistories",
            path,
            .consoleHistory,
            filters: ["availabilityDomain", "instanceId", "lifecycleState"]
        ),
        OCIRoutes.update(
            "UpdateConsoleHistory",
            path,
            .consoleHistory,
            in: ["REQUESTED", "GETTING-HISTORY", "SUCCEEDED"]
        ) { _, _, fields in
            try fields.refuseOthers(than: ["displayName", "freeformTags"])
            return [:]
        },
        OCIRoutes.delete("DeleteConsoleHistory", path, .consoleHistory) { world, history, _ in
            let now = world.now
            world.update(history) { $0.plan([], end: now) }
            world.advance(to: now)
            return [:]
        },
        Route(
            "GetConsoleHistoryContent",
            .get,
            "\(OCIRoutes.version)\(path)/{id}/data",
            knowing: ["offset", "length"],
            content
        ),
    ]

    static let rules: [SimulatedRule] = [.historyOfRunning, .historyReady, .historyLength]

    private static let path = "/instanceConsoleHistories"

    private static func capture(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["instanceId", "displayName", "freeformTags"])
        let instance = try world.record(.instance, fields.required("instanceId"))
        try world.demand(.historyOfRunning, !instance.isLeaving, or: .notFound)
        var document = try fields.common(defaultName: "consolehistory\(OCIInstances.stamp(world.now))")
        document["instanceId"] = .string(instance.id)
        document["compartmentId"] = .string(instance["compartmentId"])
        document["availabilityDomain"] = .string(instance["availabilityDomain"])
        document["lifecycleState"] = "REQUESTED"
        let record = world.insert(
            .consoleHistory,
            document,
            steps: [
                .init(world.after(world.durations.console * 0.4), state: "GETTING-HISTORY"),
                .init(world.after(world.durations.console), state: "SUCCEEDED"),
            ]
        )
        let text = OCIBootLog.text(of: instance, in: world)
        world.update(record) { $0.unseen["content"] = .string(text) }
        return .init(record: record)
    }

    private static func content(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let history = try world.record(.consoleHistory, call.parameter("id"))
        try world.demand(
            .historyReady,
            history.state == "SUCCEEDED",
            or: .incorrectState("The console history \(history.id) is in state \(history.state), not SUCCEEDED.")
        )
        let all = Data((history.unseen["content"]?.string ?? "").utf8).suffix(limit)
        let offset = try number(call, "offset") ?? 0
        let length = try number(call, "length") ?? defaultLength
        try world.demand(
            .historyLength,
            length <= limit,
            or: .invalid("length must not be larger than \(limit)")
        )
        let part = Data(all.dropFirst(offset).prefix(length))
        let remaining = max(0, all.count - offset - part.count)
        return SimulatedAnswer(
            200,
            content: part,
            type: "text/plain",
            headers: [.opcBytesRemaining: String(remaining)]
        )
    }

    private static func number(_ call: SimulatedCall, _ name: String) throws(OCIRefusal) -> Int? {
        guard let text = call.query(name) else { return nil }
        guard let number = Int(text), number >= 0 else { throw .invalid("\(name) must be a number of bytes") }
        return number
    }
}

extension HTTPField.Name {
    static let opcBytesRemaining = Self("opc-bytes-remaining")!
}

extension SimulatedRule {
    static let historyOfRunning = SimulatedRule(
        "console-history-instance",
        "The console of an instance that is going or gone cannot be captured: 404.",
        .assumed
    )
    static let historyReady = SimulatedRule(
        "console-history-ready",
        "A console history can be read once it has SUCCEEDED: 409 IncorrectState before.",
        .assumed
    )
    static let historyLength = SimulatedRule(
        "console-history-length",
        "A console history keeps the last megabyte, and no more is read at once.",
        .documented,
        source: "API reference, CaptureConsoleHistory and GetConsoleHistoryContent"
    )
}
