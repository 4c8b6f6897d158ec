internal import XanthusCloud

extension SimulatedAccountState {
    mutating func delete(_ id: Server.ID) throws(CloudError) -> Pending<Server.Removal> {
        let machine = try known(id)
        if machine.server.status == .deleting {
            return Pending(server: id, work: [machine.work?.id].compactMap(\.self), goal: .deleted)
        }
        // A removal that fails leaves what was to become of the server anyway.
        let relapse = machine.work?.goal ?? machine.server.status
        let work = begin(.deleted, of: id, by: [(durations.delete, .deleted)], orElse: relapse)
        show(.deleting, of: id)
        return Pending(server: id, work: [work], goal: .deleted)
    }

    mutating func start(_ id: Server.ID) throws(CloudError) -> Pending<Server> {
        switch try settled(id) {
        case .running: return Pending(server: id, work: [], goal: .running)
        case let status:
            let work = begin(.running, of: id, by: [(durations.start, .running)], orElse: status)
            show(.starting, of: id)
            return Pending(server: id, work: [work], goal: .running)
        }
    }

    mutating func stop(_ id: Server.ID, _ mode: PowerMode) throws(CloudError) -> Pending<Server> {
        switch try settled(id) {
        case .stopped: return Pending(server: id, work: [], goal: .stopped)
        case let status:
            let work = begin(.stopped, of: id, by: [(duration(of: mode), .stopped)], orElse: status)
            show(.stopping, of: id)
            return Pending(server: id, work: [work], goal: .stopped)
        }
    }

    mutating func reboot(_ id: Server.ID, _ mode: PowerMode) throws(CloudError) -> Pending<Server> {
        let status = try settled(id)
        guard status == .running else {
            throw Self.refusal(.conflict, "Server \(id) is \(status), so there is nothing to restart. Start it.")
        }
        let steps = [(duration(of: mode), Server.Status.starting), (durations.start, .running)]
        let work = begin(.running, of: id, by: steps, orElse: status)
        show(.stopping, of: id)
        return Pending(server: id, work: [work], goal: .running)
    }

    private mutating func show(_ status: Server.Status, of id: Server.ID) {
        let date = now
        change(id) { $0.enter(status, at: date) }
    }

    private func duration(of mode: PowerMode) -> Duration {
        mode == .graceful ? durations.stop : durations.powerCut
    }

    /// The state of a server that nothing is being done to.
    private func settled(_ id: Server.ID) throws(CloudError) -> Server.Status {
        let machine = try known(id)
        guard let work = machine.work else { return machine.server.status }
        throw Self.refusal(.locked, "Server \(id) is on its way to \(work.goal). Wait for that, then repeat.")
    }
}
