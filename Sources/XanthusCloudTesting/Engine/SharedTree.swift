/// A sorted dictionary whose copies share what they have in common: a copy costs nothing, and a change as much as the
/// logarithm of the size. So a world can be copied for each call, however much is in it.
///
/// A weight-balanced tree (Nievergelt and Reingold 1973; the bounds 3 and 2: Hirai and Yamamoto 2011).
struct SharedTree<Key: Comparable & Sendable, Value: Sendable>: Sendable {
    fileprivate final class Node: Sendable {
        let key: Key
        let value: Value
        let left: Node?
        let right: Node?
        let count: Int

        init(_ key: Key, _ value: Value, _ left: Node?, _ right: Node?) {
            self.key = key
            self.value = value
            self.left = left
            self.right = right
            count = 1 + (left?.count ?? 0) + (right?.count ?? 0)
        }
    }

    private var root: Node?

    init() {}

    var count: Int { root?.count ?? 0 }
    var isEmpty: Bool { root == nil }

    /// The element with the least key.
    var first: (key: Key, value: Value)? {
        var node = root
        while let left = node?.left { node = left }
        return node.map { ($0.key, $0.value) }
    }

    /// The keys, sorted.
    var keys: [Key] { map(\.key) }
    /// The values, sorted by their keys.
    var values: [Value] { map(\.value) }

    subscript(key: Key) -> Value? {
        get {
            var node = root
            while let found = node, found.key != key { node = key < found.key ? found.left : found.right }
            return node?.value
        }
        set {
            if let newValue {
                root = Self.inserting(key, newValue, into: root)
            } else if self[key] != nil {
                root = Self.removing(key, from: root)
            }
        }
    }

    subscript(key: Key, default standard: @autoclosure () -> Value) -> Value {
        get { self[key] ?? standard() }
        set { self[key] = newValue }
    }
}

extension SharedTree {
    private static func count(_ node: Node?) -> Int { node?.count ?? 0 }

    private static func inserting(_ key: Key, _ value: Value, into node: Node?) -> Node {
        guard let node else { return Node(key, value, nil, nil) }
        if key < node.key { return balanced(node, inserting(key, value, into: node.left), node.right) }
        if node.key < key { return balanced(node, node.left, inserting(key, value, into: node.right)) }
        return Node(key, value, node.left, node.right)
    }

    private static func removing(_ key: Key, from node: Node?) -> Node? {
        guard let node else { return nil }
        if key < node.key { return balanced(node, removing(key, from: node.left), node.right) }
        if node.key < key { return balanced(node, node.left, removing(key, from: node.right)) }
        guard let right = node.right else { return node.left }
        var next = right
        while let left = next.left { next = left }
        return balanced(next, node.left, removing(next.key, from: right))
    }

    /// A node with other children, of which one may have become one too heavy.
    private static func balanced(_ node: Node, _ left: Node?, _ right: Node?) -> Node {
        let (ofLeft, ofRight) = (count(left), count(right))
        if ofLeft + ofRight > 1 {
            if let right, ofRight > 3 * ofLeft {
                if let inner = right.left, inner.count >= 2 * count(right.right) {
                    let first = Node(node.key, node.value, left, inner.left)
                    return Node(inner.key, inner.value, first, Node(right.key, right.value, inner.right, right.right))
                }
                return Node(right.key, right.value, Node(node.key, node.value, left, right.left), right.right)
            }
            if let left, ofLeft > 3 * ofRight {
                if let inner = left.right, inner.count >= 2 * count(left.left) {
                    let last = Node(node.key, node.value, inner.right, right)
                    return Node(inner.key, inner.value, Node(left.key, left.value, left.left, inner.left), last)
                }
                return Node(left.key, left.value, left.left, Node(node.key, node.value, left.right, right))
            }
        }
        return Node(node.key, node.value, left, right)
    }
}

extension SharedTree: Sequence {
    /// Goes through the elements in the order of their keys.
    struct Iterator: IteratorProtocol {
        private var path: [Node] = []

        fileprivate init(_ root: Node?) { descend(root) }

        private mutating func descend(_ node: Node?) {
            var node = node
            while let found = node {
                path.append(found)
                node = found.left
            }
        }

        mutating func next() -> (key: Key, value: Value)? {
            guard let node = path.popLast() else { return nil }
            descend(node.right)
            return (node.key, node.value)
        }
    }

    func makeIterator() -> Iterator { Iterator(root) }
    var underestimatedCount: Int { count }
}

extension SharedTree: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (Key, Value)...) {
        for (key, value) in elements { self[key] = value }
    }
}

extension SharedTree: Equatable where Value: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    }
}

extension SharedTree: Hashable where Key: Hashable, Value: Hashable {
    func hash(into hasher: inout Hasher) {
        for (key, value) in self {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}
