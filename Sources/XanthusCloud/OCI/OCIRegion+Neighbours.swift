extension OCIRegion {
    /// The regions whose ids are a slip or three away from a name, the nearest first; else those that begin alike.
    static func neighbours(of name: String) -> [OCIRegion] {
        let near = all.map { (region: $0, slips: slips(from: $0.id.rawValue, to: name)) }
            .filter { $0.slips <= 3 }.sorted { $0.slips < $1.slips }
        if !near.isEmpty { return near.prefix(3).map(\.region) }
        let prefix = name.prefix { $0 != "-" } + "-"
        return all.filter { $0.realm == "oc1" && $0.id.rawValue.hasPrefix(prefix) }
    }

    /// How many letters have to be added, left out, exchanged or swapped with their neighbour.
    private static func slips(from left: String, to right: String) -> Int {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
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
