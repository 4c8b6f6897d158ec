extension HetznerProvider {
    /// Waits for the actions as far as Hetzner remembers them, then until the server is in the state they lead to.
    public func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server {
        let elapsed = configuration.client.time.stopwatch()
        let goal = "server \(pending.server) to be \(pending.goal)"
        try await finishKnown(pending.work, goal: goal, policy: policy)
        // A shutdown's action only says that the signal was sent, and an adopted creation has no actions at all.
        return try await Waiter(
            for: goal,
            policy: WaitPolicy(interval: policy.interval, deadline: policy.deadline - elapsed()),
            time: configuration.client.time,
            poll: { try await server(id: pending.server) },
            judge: { $0.status == pending.goal ? .done : .pending($0.status.rawValue) }
        ).value()
    }

    /// Waits for the actions as far as Hetzner remembers them, then until nobody knows the server.
    public func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws {
        let elapsed = configuration.client.time.stopwatch()
        let goal = "server \(pending.server) to be gone"
        try await finishKnown(pending.work, goal: goal, policy: policy)
        _ = try await Waiter<Server?>(
            for: goal,
            policy: WaitPolicy(interval: policy.interval, deadline: policy.deadline - elapsed()),
            time: configuration.client.time,
            poll: {
                do {
                    return try await server(id: pending.server)
                } catch let error as CloudError where error.code == .notFound {
                    return nil
                }
            },
            judge: { server in server.map { .pending($0.status.rawValue) } ?? .done }
        ).value()
    }

    /// Waits until every action succeeded. The first failure ends the wait.
    package func finish(_ work: [String], goal: String, policy: WaitPolicy) async throws {
        guard !work.isEmpty else { return }
        _ = try await Waiter(
            for: goal,
            policy: policy,
            time: configuration.client.time,
            poll: { try await actions(work) },
            judge: { Self.verdict($0, of: work) }
        ).value()
    }

    /// Waits until every action succeeded, or ends where one is forgotten: then the server itself tells.
    private func finishKnown(_ work: [String], goal: String, policy: WaitPolicy) async throws {
        do {
            try await finish(work, goal: goal, policy: policy)
        } catch let error as CloudError where error.code == .notFound {}
    }

    private func actions(_ work: [String]) async throws -> [Hetzner.Action] {
        var actions: [Hetzner.Action] = []
        for start in stride(from: 0, to: work.count, by: Hetzner.ListActions.limit) {
            let ids = try work[start..<min(start + Hetzner.ListActions.limit, work.count)].map { text in
                try Hetzner.ID<Hetzner.Action>(ResourceID<Hetzner.Action>(text), field: "work")
            }
            actions += try await client.send(Hetzner.ListActions(ids: ids)).elements
        }
        return actions
    }

    private static func verdict(_ actions: [Hetzner.Action], of work: [String]) -> Waiter<[Hetzner.Action]>.Verdict {
        if let failed = actions.first(where: { $0.status == .error }) {
            return .failed(
                HetznerErrors.error(
                    forAction: failed.command,
                    code: failed.error?.code,
                    message: failed.error?.message
                )
            )
        }
        // Without this a vanished action would be waited for until the deadline.
        let missing = Set(work).subtracting(actions.map { "\($0.id)" })
        if !missing.isEmpty {
            return .failed(
                CloudError(
                    .notFound,
                    "Hetzner does not know the actions \(missing.sorted().joined(separator: ", ")). "
                        + "Look at the server itself.",
                    provider: cloudName
                )
            )
        }
        let running = actions.filter { $0.status != .success }
        if running.isEmpty { return .done }
        return .pending(running.map { "\($0.command) \($0.progress ?? 0) %" }.joined(separator: ", "))
    }
}
