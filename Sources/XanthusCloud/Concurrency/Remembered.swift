/// Something that is read once for all who ask, and remembered for a while.
///
/// Failures are told to all who wait, and forgotten. A caller that is cancelled stops waiting; the others don't.
package final class Remembered<Value: Sendable>: Sendable {
    private struct Memory {
        let value: Value
        let date: Duration
    }

    private let lifetime: Duration
    private let elapsed: @Sendable () -> Duration
    private let flight = SingleFlight<Value>()
    private let memory = Locked<Memory?>(nil)

    /// Remembers nothing yet.
    ///
    /// - Parameters:
    ///   - lifetime: How long a value is good after its reading began.
    ///   - elapsed: A stopwatch, for the age of values.
    package init(for lifetime: Duration, elapsed: @escaping @Sendable () -> Duration) {
        self.lifetime = lifetime
        self.elapsed = elapsed
    }

    /// Returns the value, which is read if none is remembered.
    package func value(_ read: @escaping @Sendable () async throws -> Value) async throws -> Value {
        if let value = remembered { return value }
        return try await flight { [self] in
            // Who looked before the last flight ended, and boards after it, finds what it brought.
            if let value = remembered { return value }
            let began = elapsed()
            let value = try await read()
            memory.withLock { $0 = Memory(value: value, date: began) }
            return value
        }
    }

    /// Forgets the value if it was read before the stopwatch's given time, and says whether there was one.
    package func forget(before date: Duration) -> Bool {
        memory.withLock { memory in
            guard let known = memory, known.date < date else { return false }
            memory = nil
            return true
        }
    }

    private var remembered: Value? {
        memory.withLock { $0.flatMap { elapsed() - $0.date < lifetime ? $0.value : nil } }
    }
}
