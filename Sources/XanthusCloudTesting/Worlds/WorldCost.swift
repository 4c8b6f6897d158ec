public import struct Foundation.Decimal

/// What a simulated account has to pay so far.
public struct WorldCost: Sendable, Hashable {
    /// What one thing has cost.
    public struct Item: Sendable, Hashable, CustomStringConvertible {
        /// What it is, such as `server`.
        public let kind: String
        /// Its id.
        public let id: String
        /// Its name.
        public let name: String
        /// What it has cost so far, net.
        public let amount: Decimal

        /// Such as `server blog (4000001): 0.0056`.
        public var description: String { "\(kind) \(name) (\(id)): \(amount)" }
    }

    /// The currency by ISO 4217.
    public let currency: String
    /// What things have cost, in the order of their creation.
    public let items: [Item]

    /// The sum, net.
    public var total: Decimal { items.reduce(0) { $0 + $1.amount } }
}

extension WorldCost: CustomStringConvertible {
    /// The sum, and a line for each thing.
    public var description: String {
        (["\(total) \(currency)"] + items.map { "  \($0)" }).joined(separator: "\n")
    }
}
