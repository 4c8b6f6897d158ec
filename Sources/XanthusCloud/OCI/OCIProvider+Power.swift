extension OCIProvider {
    /// Sends a power action, which has no work request: the state alone tells how far it is.
    ///
    /// A restart passes RUNNING, STOPPING, STARTING and RUNNING again, and nothing tells the last from the first.
    /// Oracle answers in the state that the action put the instance in, and reads after that see it or a later one;
    /// so the answer is taken for the beginning. Only if it says RUNNING still, the instance is watched leaving.
    func power(
        _ id: Server.ID,
        _ action: OCI.InstanceAction.Action,
        goal: Server.Status
    ) async throws -> Pending<Server> {
        try Self.check(id)
        let isRestart = action == .reset || action == .softReset
        // One token for all repetitions: a restart whose answer was lost would be carried out twice otherwise.
        let token = configuration.client.randomness.token(length: 32)
        let operation = OCI.InstanceAction(id: id.rawValue, action, retryToken: token)
        let needed: OCI.LifecycleState = action == .start ? .stopped : .running
        let reply = try await change(operation, of: id, needing: needed) { state in
            guard let state, !isRestart else { return false }
            // STOPPING is no way to STOPPED for sure: a restart begins so too.
            return Server.Status(state) == goal || goal == .running && state == .starting
        }
        if isRestart, reply?.value.lifecycleState == .running { try await watchLeaving(id) }
        return Pending(server: id, work: [], goal: goal)
    }

    /// Looks for up to ten seconds whether an instance stops running. If not, its restart was quicker than the looks.
    private func watchLeaving(_ id: Server.ID) async throws {
        let policy = WaitPolicy(
            interval: Backoff(base: .milliseconds(500), maximum: .seconds(2)),
            deadline: .seconds(10)
        )
        do {
            _ = try await Waiter(
                for: "server \(id) to leave RUNNING",
                policy: policy,
                time: configuration.client.time,
                poll: { try await client.send(OCI.GetInstance(id: id.rawValue)) },
                judge: { $0.lifecycleState == .running ? .pending("RUNNING") : .done }
            ).value()
        } catch let error as CloudError where error.code == .timedOut {}
    }
}
