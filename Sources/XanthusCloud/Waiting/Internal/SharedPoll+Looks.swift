extension SharedPoll {
    /// The longest look, but for the time in which its calls queue. A list takes a second or two; after that long another
    /// try is the better hope.
    private static var longestLook: Duration { .seconds(30) }

    /// Looks for all whom the errands are for, and hands out each sight as it comes; `false` if the own wait is over
    /// before all are in.
    func carryOut(_ errands: [Roster.Errand], until end: Duration, _ look: @escaping Look) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            defer { group.cancelAll() }
            for errand in errands {
                group.addTask {
                    let sight = try await self.sight(errand, look)
                    self.roster.withLock { $0.land(errand, sight, at: self.elapsed()) }.send()
                    return true
                }
            }
            group.addTask {
                try await self.time.alarm(after: end - self.elapsed())
                return false
            }
            for _ in errands where try await group.next() == false { return false }
            return true
        }
    }

    private func sight(_ errand: Roster.Errand, _ look: @escaping Look) async throws -> Sight {
        let deadline = Deadline(after: errand.end - elapsed(), allowance: Self.longestLook, on: time)
        return try await withThrowingTaskGroup(of: Sight?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await deadline.apply { try await look(errand.keys) } }
            group.addTask { [time] in
                while deadline.remaining > .zero { try await time.alarm(after: deadline.remaining) }
                return nil
            }
            if let sight = try await group.next() ?? nil { return sight }
            let error = CloudError(.timedOut, "A look took longer than \(Self.longestLook), and was given up")
            return Dictionary(errand.keys.map { ($0, .failure(error)) }) { $1 }
        }
    }
}
