/// Finds many phrases in a text in one pass (Aho and Corasick, 1975), whatever their number.
struct PhraseMatcher: Sendable {
    struct Match: Hashable {
        /// Which phrase, by its place among those given.
        let phrase: Int
        /// Where it is, in bytes of UTF-8.
        let range: Range<Int>
    }

    private struct Node: Sendable {
        var next: [UInt8: Int] = [:]
        var fallback = 0
        /// The phrase that ends here, and the nearest shorter one that ends here too.
        var phrase: Int?
        var shorter = 0
    }

    private var nodes = [Node()]
    private let lengths: [Int]

    /// Takes the phrases; empty ones are never found.
    init(_ phrases: [String]) {
        lengths = phrases.map(\.utf8.count)
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
            var node = 0
            for byte in phrase.utf8 {
                if let next = nodes[node].next[byte] {
                    node = next
                } else {
                    nodes.append(Node())
                    nodes[node].next[byte] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            if nodes[node].phrase == nil { nodes[node].phrase = index }
        }
        linkFallbacks()
    }

    private mutating func linkFallbacks() {
        var queue = Array(nodes[0].next.values)
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            for (byte, child) in nodes[node].next {
                var fallback = nodes[node].fallback
                while fallback != 0, nodes[fallback].next[byte] == nil { fallback = nodes[fallback].fallback }
                nodes[child].fallback = nodes[fallback].next[byte] ?? 0
                queue.append(child)
            }
            let fallback = nodes[node].fallback
            nodes[node].shorter = nodes[fallback].phrase == nil ? nodes[fallback].shorter : fallback
        }
    }

    /// Calls `body` with each occurrence that stands alone: no letter or digit goes on before or behind it.
    ///
    /// - Parameter isWhole: Whether that is asked of a phrase.
    func forEachMatch(in bytes: [UInt8], isWhole: (Int) -> Bool = { _ in true }, _ body: (Match) -> Void) {
        var node = 0
        for (index, byte) in bytes.enumerated() {
            while node != 0, nodes[node].next[byte] == nil { node = nodes[node].fallback }
            node = nodes[node].next[byte] ?? 0
            var ending = nodes[node].phrase == nil ? nodes[node].shorter : node
            while ending != 0, let phrase = nodes[ending].phrase {
                let range = index + 1 - lengths[phrase]..<index + 1
                if !isWhole(phrase) || Self.isAlone(range, in: bytes) {
                    body(Match(phrase: phrase, range: range))
                }
                ending = nodes[ending].shorter
            }
        }
    }

    /// The longest occurrences that stand alone, none over another, from the start on.
    func words(in bytes: [UInt8]) -> [Match] {
        var longest: [Int: Match] = [:]
        forEachMatch(in: bytes) { match in
            if longest[match.range.lowerBound].map({ $0.range.count < match.range.count }) ?? true {
                longest[match.range.lowerBound] = match
            }
        }
        var words: [Match] = []
        for match in longest.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where match.range.lowerBound >= words.last?.range.upperBound ?? 0 {
            words.append(match)
        }
        return words
    }

    private static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound == 0 || !bytes[range.lowerBound - 1].isLetterOrDigit
        return (before || !bytes[range.lowerBound].isLetterOrDigit)
            && (range.upperBound == bytes.count || !bytes[range.upperBound].isLetterOrDigit
                || !bytes[range.upperBound - 1].isLetterOrDigit)
    }
}
