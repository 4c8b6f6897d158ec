internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// Work that is done after the answer.
    struct Action: Sendable, Hashable {
        /// Why it fails in the end.
        struct Failure: Sendable, Hashable {
            let code: String
            let message: String
        }

        let id: Int
        let command: String
        let resources: [Resource]
        let started: Date
        let finished: Date
        var failure: Failure?
    }

    /// Starts an action that ends at a date.
    ///
    /// - Parameter failure: How it ends; well unless given.
    mutating func begin(
        _ command: String,
        on resources: [Resource],
        from start: Date,
        to end: Date,
        failing failure: Action.Failure? = nil
    ) -> Action {
        let action = Action(
            id: nextID(),
            command: command,
            resources: resources,
            started: start,
            finished: end,
            failure: failure
        )
        actions[action.id] = action
        return action
    }

    static let actionRoutes: [Route<HetznerWorld>] =
        [
            Route("get_actions", .get, "/v1/actions") { world, call in
                let ids = try numbers("id", call)
                // Listing everything was removed on 2025-01-30.
                guard !ids.isEmpty else { throw HetznerRefusal.invalid("id", "Missing data for required field.") }
                // The one list without pages; whoever asks for one all the same gets this.
                if let wish = call.parameter(beyond: ["id", "page", "per_page"]) {
                    throw HetznerRefusal.notSimulated("\(call.operation) with \(wish)")
                }
                let found = ids.sorted().compactMap { world.actions[$0] }
                let shown = world.keeps(.hetznerActionsAtOnce) ? found.prefix(25) : found[...]
                return SimulatedAnswer(200, ["actions": .array(shown.map { $0.json(at: call.now) })])
            },
            Route("get_action", .get, "/v1/actions/{id}") { world, call in
                try world.single(call.parameter("id"), call) { _ in true }
            },
        ] + HetznerKind.worked.flatMap(routes)

    /// The actions of a kind of things, and of one of them.
    private static func routes(of kind: HetznerKind) -> [Route<HetznerWorld>] {
        let id = kind == .zone ? "{id_or_name}" : "{id}"
        return [
            Route("list_\(kind.plural)_actions", .get, "/v1/\(kind.plural)/actions") { world, call in
                let actions = world.actions.values.filter { $0.resources.contains { $0.kind == kind } }
                return try world.list(actions, call, filters: ["id", "status"])
            },
            Route("get_\(kind.plural)_action", .get, "/v1/\(kind.plural)/actions/{id}") { world, call in
                try world.single(call.parameter("id"), call) { $0.resources.contains { $0.kind == kind } }
            },
            Route("list_\(kind.rawValue)_actions", .get, "/v1/\(kind.plural)/\(id)/actions") { world, call in
                let text = call.parameter(kind == .zone ? "id_or_name" : "id")
                guard let number = world.number(of: kind, text) else {
                    throw HetznerRefusal.notFound(kind.rawValue, text)
                }
                let actions = world.actions.values.filter { $0.resources.contains(Resource(kind, number)) }
                return try world.list(actions, call, filters: ["status"])
            },
        ]
    }

    /// The number of a thing that a path names; of zones also by their names.
    func number(of kind: HetznerKind, _ text: String) -> Int? {
        if kind == .zone, let zone = zones.numbers(named: text).first { return zone }
        return Int(text).flatMap { has(kind, $0) ? $0 : nil }
    }

    /// - Parameter filters: Those of `id` and `status` that the list has.
    private func list(_ actions: [Action], _ call: SimulatedCall, filters: Set<String>) throws -> SimulatedAnswer {
        let ids = try Self.numbers("id", call)
        let statuses = try Self.choices("status", ["running", "success", "error"], call)
        let known = actions.filter { action in
            (ids.isEmpty || ids.contains(action.id))
                && (statuses.isEmpty || statuses.contains(action.status(at: call.now)))
        }
        let keys: Set = ["id", "command", "status", "started", "finished"]
        let shown = known.map { ShownAction(action: $0, now: call.now) }
        return try Self.list("actions", shown, call, filters: filters, common: [], sort: keys) {
            $0.action.json(at: $0.now)
        }
    }

    private func single(_ id: String, _ call: SimulatedCall, where fits: (Action) -> Bool) throws -> SimulatedAnswer {
        guard let action = Int(id).flatMap({ actions[$0] }), fits(action) else {
            throw HetznerRefusal.notFound("action", id)
        }
        return SimulatedAnswer(200, ["action": action.json(at: call.now)])
    }
}

/// An action as it stands at a date.
private struct ShownAction: HetznerListed {
    let action: HetznerWorld.Action
    let now: Date
    var labels: [String: String] { [:] }

    func entry(_ field: String) -> HetznerListEntry {
        switch field {
        case "id": .number(action.id)
        case "command": .text(action.command)
        case "status": .text(action.status(at: now))
        case "started": .number(Int(action.started.timeIntervalSince1970 * 1000))
        case "finished" where action.finished <= now:
            .number(Int(action.finished.timeIntervalSince1970 * 1000))
        default: .none
        }
    }
}

extension HetznerWorld.Action {
    func status(at now: Date) -> String {
        finished > now ? "running" : failure == nil ? "success" : "error"
    }

    func json(at now: Date) -> JSON {
        let isDone = finished <= now
        let span = finished.timeIntervalSince(started)
        let share = span > 0 ? now.timeIntervalSince(started) / span : 1
        return [
            "id": .integer(id),
            "command": .string(command),
            "status": .string(status(at: now)),
            "progress": .integer(isDone ? 100 : Int(max(0, min(0.99, share)) * 100)),
            "started": .string(RFC3339.text(started)),
            "finished": isDone ? .string(RFC3339.text(finished)) : .null,
            "resources": .array(resources.map { ["id": .integer($0.id), "type": .string($0.kind.rawValue)] }),
            "error": isDone
                ? failure.map { ["code": .string($0.code), "message": .string($0.message)] } ?? .null : .null,
        ]
    }
}
