internal import Foundation

extension OCIWorld {
    /// What instances and their boot volumes have cost since their launches.
    ///
    /// - Parameter foreign: The ids of those that nobody asks about; what they use of the free amounts is used all the same.
    func cost(besides foreign: Set<String>) -> WorldCost {
        var sums: [String: Decimal] = [:]
        for charge in OCIUsage.charges(self, until: now, step: .monthly) {
            sums[charge.dimensions["resourceId"] ?? "", default: 0] += charge.amount
        }
        let items = (past + all(.instance)).filter { !foreign.contains($0.id) }.map { instance in
            var (exact, rounded) = (sums[instance.id] ?? 0, Decimal())
            // An hour's share of a month has endless digits.
            NSDecimalRound(&rounded, &exact, 10, .plain)
            return WorldCost.Item(
                kind: instance.kind.label,
                id: instance.id,
                name: instance.shownName,
                amount: rounded
            )
        }
        return WorldCost(currency: "USD", items: items)
    }
}
