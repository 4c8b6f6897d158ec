internal import XanthusCloud

internal import struct Foundation.Date

extension SimulatedAccountState {
    /// Lets happen what is due by a date.
    mutating func advance(to date: Date) {
        now = max(now, date)
        for index in machines.indices {
            guard var work = machines[index].work else { continue }
            while let step = work.steps.first, step.date <= now {
                work.steps.removeFirst()
                machines[index].enter(step.status, at: step.date)
            }
            machines[index].work = work
            guard work.steps.isEmpty else { continue }
            machines[index].work = nil
            ends[work.id] = work.failure.map(End.failure) ?? .success
        }
        for machine in machines where machine.server.status == .deleted { giveRoomBack(of: machine.server) }
        machines.removeAll { $0.server.status == .deleted }
    }

    /// Begins a work, which ends any other of the same machine.
    ///
    /// - Parameters:
    ///   - steps: The states to come, and how long each is in coming.
    ///   - relapse: The state in which the work ends if it is to fail.
    /// - Returns: The work's id.
    mutating func begin(
        _ goal: Server.Status,
        of id: Server.ID,
        by steps: [(after: Duration, status: Server.Status)],
        orElse relapse: Server.Status
    ) -> String {
        var date = now
        var due = steps.map { step in
            date = date.addingTimeInterval(step.after.seconds)
            return SimulatedMachine.Step(date: date, status: step.status)
        }
        if doom != nil { due[due.count - 1] = SimulatedMachine.Step(date: date, status: relapse) }
        let work = SimulatedMachine.Work(id: "work-\(nextNumber())", goal: goal, failure: doom, steps: due)
        if let overtaken = machine(id)?.work {
            ends[overtaken.id] = .failure(
                Self.refusal(.failed, "Server \(id) was removed before it was \(overtaken.goal). Make another one.")
            )
        }
        change(id) { $0.work = work }
        return work.id
    }

    /// Looks at a server and the work that is done to it.
    func look(at id: Server.ID, work: [String]) -> SimulatedLook {
        let machine = machine(id)
        let failures = work.compactMap { id -> CloudError? in
            if case .failure(let error) = ends[id] { error } else { nil }
        }
        let isUnderWay = machine?.work.map { work.contains($0.id) } ?? false
        return SimulatedLook(server: machine?.server, isUnderWay: isUnderWay, failure: failures.first)
    }
}

extension SimulatedMachine {
    /// Changes the state, and says so on the console.
    mutating func enter(_ status: Server.Status, at date: Date) {
        server.status = status
        console.append("\(RFC3339.text(date)) \(server.name): \(status)")
    }
}
