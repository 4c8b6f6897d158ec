extension HetznerProvider {
    /// Waits for the actions as far as Hetzner remembers them, then until the server is in the state they lead to.
    ///
    /// Whoever waits at the same time shares the calls, with this provider, its copies and its neighbours.
    public func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server {
        let elapsed = configuration.client.time.stopwatch()
        let goal = "server \(pending.server) to be \(pending.goal)"
        _ = try await finishKnown(pending.work, goal: goal, policy: policy)
        // A shutdown's action only says that the signal was sent, and an adopted creation has no actions at all.
        let servers = try await look(at: pending.server, for: goal, policy, elapsed()) { server in
            guard let server else { return .failed(Self.unknown(pending.server)) }
            let status = Server(server).status
            return status == pending.goal ? .done : .pending(status.rawValue)
        }
        guard let server = servers.values.first else { throw Self.unknown(pending.server) }
        return Server(server)
    }

    /// Waits for the actions as far as Hetzner remembers them, else until nobody knows the server.
    public func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws {
        let elapsed = configuration.client.time.stopwatch()
        let goal = "server \(pending.server) to be gone"
        // The removal's action ends when the server is gone, so that no look at it is needed.
        if try await finishKnown(pending.work, goal: goal, policy: policy) { return }
        _ = try await look(at: pending.server, for: goal, policy, elapsed()) { server in
            server.map { .pending($0.status.rawValue) } ?? .done
        }
    }

    /// Waits until every action succeeded. The first failure ends the wait.
    package func finish(_ work: [String], goal: String, policy: WaitPolicy) async throws {
        _ = try await client.finish([Self.actions(work)], goal: goal, policy: policy)
    }

    /// Waits until every action succeeded; `false` where there is none, or one is forgotten: then the server itself tells.
    private func finishKnown(_ work: [String], goal: String, policy: WaitPolicy) async throws -> Bool {
        guard !work.isEmpty else { return false }
        do {
            // The actions after the first begin when that is done.
            let actions = try Self.actions(work)
            _ = try await client.finish([[actions[0]], Array(actions.dropFirst())], goal: goal, policy: policy)
            return true
        } catch let error as CloudError where error.code == .notFound {
            return false
        }
    }

    private func look(
        at server: Server.ID,
        for goal: String,
        _ policy: WaitPolicy,
        _ elapsed: Duration,
        judge: (Hetzner.Server?) -> Waiter<Hetzner.Server>.Verdict
    ) async throws -> [Hetzner.ID<Hetzner.Server>: Hetzner.Server] {
        try await client.serverPoll.wait(
            for: [[Hetzner.ID(server)]],
            goal: goal,
            policy: WaitPolicy(interval: policy.interval, deadline: policy.deadline - elapsed),
            // Those whose actions ended in one look come here together.
            delay: .milliseconds(50),
            look: { [client] in try await client.look(at: $0) },
            judge: { judge($1) }
        )
    }

    private static func actions(_ work: [String]) throws -> [Hetzner.ID<Hetzner.Action>] {
        try work.map { try Hetzner.ID(ResourceID<Hetzner.Action>($0), field: "work") }
    }

    private static func unknown(_ server: Server.ID) -> CloudError {
        CloudError(
            .notFound,
            "Hetzner knows no server \(server). It was removed meanwhile, or belongs to another project.",
            provider: cloudName
        )
    }
}
