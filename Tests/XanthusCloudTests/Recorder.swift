import XanthusCloud

/// What happened, in order, as closures of several tasks saw it.
final class Recorder<Value: Sendable>: Sendable {
    private let state = Locked<[Value]>([])

    var values: [Value] { state.withLock { $0 } }
    var count: Int { values.count }

    /// Notes a value and returns how many there are now.
    @discardableResult
    func note(_ value: Value) -> Int {
        state.withLock {
            $0.append(value)
            return $0.count
        }
    }
}
