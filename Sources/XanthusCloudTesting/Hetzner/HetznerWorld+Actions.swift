internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    static let actionRoutes = [
        Route<HetznerWorld>("get_actions", .get, "/v1/actions") { world, call in
            let ids = call.queries("id").compactMap { Int($0) }
            // Listing everything was removed on 2025-01-30.
            guard !ids.isEmpty else { throw HetznerRefusal.invalid("id", "Missing data for required field.") }
            let found = ids.compactMap { world.actions[$0] }
            return SimulatedAnswer(200, try list("actions", found.map { $0.json(at: call.now) }, call, filters: ["id"]))
        },
        Route<HetznerWorld>("get_action", .get, "/v1/actions/{id}") { world, call in
            guard let action = Int(call.parameter("id")).flatMap({ world.actions[$0] }) else {
                throw HetznerRefusal.notFound("action", call.parameter("id"))
            }
            return SimulatedAnswer(200, ["action": action.json(at: call.now)])
        },
    ]
}

extension HetznerWorld.Action {
    func json(at now: Date) -> JSON {
        let isDone = finished <= now
        let span = finished.timeIntervalSince(started)
        let share = span > 0 ? now.timeIntervalSince(started) / span : 1
        return [
            "id": .integer(id),
            "command": .string(command),
            "status": isDone ? "success" : "running",
            "progress": .integer(isDone ? 100 : Int(max(0, min(0.99, share)) * 100)),
            "started": .string(RFC3339.text(started)),
            "finished": isDone ? .string(RFC3339.text(finished)) : .null,
            "resources": .array(resources.map { ["id": .integer($0.id), "type": .string($0.type)] }),
            "error": nil,
        ]
    }
}
