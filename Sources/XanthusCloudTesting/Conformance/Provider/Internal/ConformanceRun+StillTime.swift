internal import XanthusCloud

extension ConformanceRun {
    /// How long the machine may take over what takes no time of the clock.
    private static var patience: Duration { .seconds(5) }

    /// Something under way in a task of its own, which can be looked at.
    struct Running<Value: Sendable>: Sendable {
        private let ended: Locked<Result<Value, any Error>?>
        private let task: Task<Void, Never>

        init(_ body: @escaping @Sendable () async throws -> Value) {
            let ended = Locked<Result<Value, any Error>?>(nil)
            self.ended = ended
            task = Task {
                let result: Result<Value, any Error>
                do { result = .success(try await body()) } catch { result = .failure(error) }
                ended.withLock { $0 = result }
            }
        }

        /// How it ended; `nil` while it goes on.
        var result: Result<Value, any Error>? { ended.withLock { $0 } }

        func cancel() { task.cancel() }
        func end() async { await task.value }
    }

    /// Looks again and again, on the machine's own time, until something is so. Time stands still meanwhile, so only what the
    /// machine is busy with can change it.
    func isSo(_ condition: () async -> Bool) async throws -> Bool {
        let elapsed = TimeSource.system.stopwatch()
        while await !condition() {
            guard elapsed() < Self.patience else { return false }
            try await TimeSource.system.sleep(for: .milliseconds(1))
        }
        return true
    }

    /// Lets something run to its end, whatever time it takes.
    func finish(_ running: Running<some Sendable>) async throws {
        while running.result == nil {
            if let pause = clock.untilNextWake { clock.advance(by: pause) }
            try await TimeSource.system.sleep(for: .milliseconds(1))
        }
    }

    /// Expects that something ends without any time passing.
    func withoutTime<Value: Sendable>(
        _ what: String,
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let running = Running(body)
        _ = try await isSo { running.result != nil || clock.sleeperCount > 0 }
        if let result = running.result { return try result.get() }
        let sleeps = clock.sleeperCount > 0
        running.cancel()
        try await finish(running)
        throw Broken(expected: "\(what) to return at once", seen: sleeps ? "it sleeps" : "it goes on")
    }
}
