extension HetznerProvider {
    /// Sends a power action.
    ///
    /// A repeated attempt meets the lock of the first, whose answer was lost. Then the server tells: either it is on
    /// its way, or the action is sent once more when the lock is gone, as after a shutdown that shows nothing yet.
    func power(
        _ id: Server.ID,
        _ operation: some Hetzner.Operation<Hetzner.Action>,
        goal: Server.Status
    ) async throws -> Pending<Server> {
        do {
            return Pending(server: id, work: ["\(try await client.send(operation).id)"], goal: goal)
        } catch let error as CloudError
            where error.code == .locked && error.attempt > 1 && operation.request.isRepeatable
        {
            if try await isOnItsWay(id, to: goal) { return Pending(server: id, work: [], goal: goal) }
            return Pending(server: id, work: ["\(try await client.send(operation).id)"], goal: goal)
        }
    }

    /// Looks for up to a minute until a server is on its way to a state, or no longer locked.
    private func isOnItsWay(_ id: Server.ID, to goal: Server.Status) async throws -> Bool {
        let way: Set<Hetzner.Server.Status> = goal == .running ? [.starting, .running] : [.stopping, .off]
        let server = try await Waiter(
            for: "server \(id) to be unlocked",
            policy: WaitPolicy(deadline: .seconds(60)),
            time: configuration.client.time,
            poll: { try await client.send(Hetzner.GetServer(id: Hetzner.ID(id))) },
            judge: { way.contains($0.status) || $0.locked != true ? .done : .pending($0.status.rawValue) }
        ).value()
        return way.contains(server.status)
    }
}
