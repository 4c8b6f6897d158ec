/// Names that may have been meant by one that nobody knows.
package enum NearNames {
    /// The candidates that are a few slips away from a name, the nearest first; three at most.
    ///
    /// - Parameter limit: How many slips; a third of the name's letters, and three at least, unless told.
    package static func of(_ name: String, among candidates: some Sequence<String>, within limit: Int? = nil)
        -> [String]
    {
        let limit = limit ?? max(3, name.count / 3)
        let bare = bare(name)
        return candidates.map { (name: $0, slips: slips(from: Self.bare($0), to: bare)) }
            .filter { $0.slips <= limit }
            .sorted { ($0.slips, $0.name) < ($1.slips, $1.name) }
            .prefix(3).map(\.name)
    }

    /// The letters alone: how names are written is no slip.
    private static func bare(_ name: String) -> [UInt8] { Array(name.lowercased().filter { $0 != "_" }.utf8) }

    /// How many letters have to be added, left out, exchanged or swapped with their neighbour.
    private static func slips(from left: [UInt8], to right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var best = min(
                    rows[i][j] + (left[i] == right[j] ? 0 : 1),
                    min(rows[i][j + 1], row[j]) + 1
                )
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
