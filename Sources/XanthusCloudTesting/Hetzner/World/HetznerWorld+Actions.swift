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
                return try world.list(actions.sorted { $0.id < $1.id }, call, filters: ["id", "status"])
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
                return try world.list(actions.sorted { $0.id < $1.id }, call, filters: ["status"])
            },
        ]
    }

    /// The number of a thing that a path names; of zones also by their names.
    func number(of kind: HetznerKind, _ text: String) -> Int? {
        if kind == .zone, let zone = zones.values.first(where: { $0.name == text }) { return zone.id }
        return Int(text).flatMap { has(kind, $0) ? $0 : nil }
    }

    /// - Parameter filters: Those of `id` and `status` that the list has.
    private func list(_ actions: [Action], _ call: SimulatedCall, filters: Set<String>) throws -> SimulatedAnswer {
        let ids = try Self.numbers("id", call)
        let statuses = try Self.choices("status", ["running", "success", "error"], call)
        let known = actions.filter { ids.isEmpty || ids.contains($0.id) }.map { $0.json(at: call.now) }
            .filter { statuses.isEmpty || statuses.contains($0["status"]?.string ?? "") }
        let keys: Set = ["id", "command", "status", "started", "finished"]
        return try Self.list("actions", known, call, filters: filters, common: [], sort: keys)
    }

    private func single(_ id: String, _ call: SimulatedCall, where fits: (Action) -> Bool) throws -> SimulatedAnswer {
        guard let action = Int(id).flatMap({ actions[$0] }), fits(action) else {
            throw HetznerRefusal.notFound("action", id)
        }
        return SimulatedAnswer(200, ["action": action.json(at: call.now)])
    }
}

extension HetznerWorld.Action {
    func json(at now: Date) -> JSON {
        let isDone = finished <= now
        let span = finished.timeIntervalSince(started)
        let share = span > 0 ? now.timeIntervalSince(started) / span : 1
        return [
            "id": .integer(id),
            "command": .string(command),
            "status": isDone ? (failure == nil ? "success" : "error") : "running",
            "progress": .integer(isDone ? 100 : Int(max(0, min(0.99, share)) * 100)),
            "started": .string(RFC3339.text(started)),
            "finished": isDone ? .string(RFC3339.text(finished)) : .null,
            "resources": .array(resources.map { ["id": .integer($0.id), "type": .string($0.kind.rawValue)] }),
            "error": isDone
                ? failure.map { ["code": .string($0.code), "message": .string($0.message)] } ?? .null : .null,
        ]
    }
}
