import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Sorted dictionaries whose copies share")
struct SharedTreeTests {
    /// Numbers that look random and are the same each time.
    private static func numbers(_ count: Int, below limit: Int, seed: UInt64) -> [Int] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `holds what a dictionary holds, sorted, whatever is put in and taken out`(seed: UInt64) {
        var tree: SharedTree<Int, Int> = [:]
        var dictionary: [Int: Int] = [:]
        for (step, key) in Self.numbers(3_000, below: 400, seed: seed).enumerated() {
            if step % 3 == 2 {
                tree[key] = nil
                dictionary[key] = nil
            } else {
                tree[key] = step
                dictionary[key] = step
            }
            #expect(tree[key] == dictionary[key] && tree.count == dictionary.count)
        }
        #expect(tree.keys == dictionary.keys.sorted())
        #expect(tree.values == dictionary.sorted { $0.key < $1.key }.map(\.value))
        #expect(tree.first?.key == dictionary.keys.min())
        for key in tree.keys { tree[key] = nil }
        #expect(tree.isEmpty && tree.first == nil && Array(tree.keys) == [])
    }

    @Test(arguments: [Array(0..<4_096), (0..<4_096).reversed(), numbers(4_096, below: 1 << 30, seed: 7)])
    func `stays flat, in whatever order the keys come`(keys: [Int]) {
        var tree: SharedTree<Counted, Int> = [:]
        let counter = Locked(0)
        for key in keys { tree[Counted(value: key, counter: counter)] = key }
        counter.withLock { $0 = 0 }
        for key in keys { #expect(tree[Counted(value: key, counter: counter)] == key) }
        // Two comparisons on each level; a tree of this kind has less than 2.5 times the levels of a perfect one.
        #expect(counter.withLock { $0 } < keys.count * 2 * 30)
        for key in keys.prefix(2_048) { tree[Counted(value: key, counter: counter)] = nil }
        #expect(tree.values == keys.dropFirst(2_048).sorted())
    }

    @Test func `a copy keeps what it had`() {
        var tree: SharedTree<String, Int> = ["a": 1, "b": 2, "c": 3]
        let copy = tree
        tree["a"] = nil
        tree["b"] = 4
        tree["d", default: 5] += 1
        #expect(copy == ["c": 3, "b": 2, "a": 1] && tree == ["b": 4, "c": 3, "d": 6])
        #expect(Set([copy, tree, copy]).count == 2)
    }
}

/// A number that counts how often it is compared.
private struct Counted: Comparable, Sendable {
    let value: Int
    let counter: Locked<Int>

    static func < (left: Self, right: Self) -> Bool {
        left.counter.withLock { $0 += 1 }
        return left.value < right.value
    }

    static func == (left: Self, right: Self) -> Bool {
        left.counter.withLock { $0 += 1 }
        return left.value == right.value
    }
}
