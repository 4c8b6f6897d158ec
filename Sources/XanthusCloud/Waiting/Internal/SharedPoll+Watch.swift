extension SharedPoll {
    /// Watches the time for all, until this one has something else to do.
    func watch(_ ticket: Int) async throws {
        while true {
            let (rest, signals) = roster.withLock { $0.watch(ticket, at: elapsed()) }
            signals.send()
            guard let rest else { return }
            try await self.rest(rest)
        }
    }

    /// Rests, or until the bell rings: for somebody joins who is due sooner, or a look is over.
    private func rest(_ rest: Roster.Rest) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [time] in
                // While a look is under way, a clock that jumps with every sleep stands still.
                guard rest.isSleep else { return try await time.alarm(after: rest.pause) }
                try await time.sleep(for: rest.pause)
            }
            group.addTask { try await self.listen() }
            _ = try await group.next()
            group.cancelAll()
        }
    }

    private func listen() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (bell: Roster.Bell) in
                let answer = roster.withLock { roster -> Result<Void, any Error>? in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    return roster.rest(bell) ? .success(()) : nil
                }
                if let answer { bell.resume(with: answer) }
            }
        } onCancel: {
            roster.withLock { $0.takeBell() }?.resume(throwing: CancellationError())
        }
    }
}
