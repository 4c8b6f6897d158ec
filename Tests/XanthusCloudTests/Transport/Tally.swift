import Synchronization

/// A sum that several threads add to.
final class Tally: Sendable {
    private let sum = Atomic(0)

    var total: Int { sum.load(ordering: .relaxed) }

    func add(_ amount: Int) { sum.wrappingAdd(amount, ordering: .relaxed) }
}
