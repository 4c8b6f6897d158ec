internal import Foundation

extension HetznerWorld {
    /// Answers a call while something is wrong.
    ///
    /// - Returns: The answer, and whether the mishap had a part in it.
    mutating func answer(
        amid mishap: Fault.Kind?,
        _ handler: (inout HetznerWorld) throws -> SimulatedAnswer
    ) throws -> (answer: SimulatedAnswer, isAffected: Bool) {
        let before = self
        // `later` divides by the speed, which slow boots are not subject to.
        if case .slowBoot(let span) = mishap { durations.start += span * speed }
        let answer = try handler(&self)
        durations = before.durations
        switch mishap {
        case .failedWork: return (answer, failWork(since: before))
        case .failingGuest(let phase):
            for server in servers.values where before.servers[server.id] == nil {
                conditions.guests[server.name] = .k3s(failingIn: phase, line: 1)
            }
            return (answer, true)
        default: return (answer, true)
        }
    }

    /// Lets the actions fail that were begun since then, and what they were to do not come about.
    private mutating func failWork(since before: HetznerWorld) -> Bool {
        let begun = actions.values.filter { before.actions[$0.id] == nil }
        guard let end = begun.map(\.finished).max() else { return false }
        for action in begun {
            // As the examples of the API description have it.
            actions[action.id]?.failure = Action.Failure(code: "action_failed", message: "Action failed")
        }
        dropEffects(since: before)
        for server in servers.values {
            guard let old = before.servers[server.id] else {
                schedule(.remove(server: server.id), at: end)
                continue
            }
            if old.status != server.status { schedule(.server(server.id, status: old.status), at: end) }
        }
        return true
    }
}
