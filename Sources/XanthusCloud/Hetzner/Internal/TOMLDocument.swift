/// The tables and values of a TOML file, each with its line.
///
/// It is flat, whatever the file nests: a place is a path of keys and, in lists of tables, positions.
struct TOMLDocument {
    /// A step of the path to a place.
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    typealias Place = [Step]

    /// A value of a kind that is read.
    enum Value {
        case text(String)
        case boolean(Bool)
        case integer(Int)
        case array([Value])
    }

    /// What stands at a place.
    enum Node {
        /// A table, whose header has been met if it is opened; else only that of a table below.
        case table(isOpened: Bool)
        /// A list of so many tables.
        case list(count: Int)
        case value(Value)
    }

    /// What stands at a place, and where that is in the file.
    struct Entry {
        var node: Node
        let line: Int
    }

    /// What is wrong with a file, and where. It quotes no value.
    struct Fault: Error {
        let line: Int
        let rule: String
        let nextStep: String
    }

    /// How many keys a header may join.
    static let maximumDepth = 8

    private var entries: [Place: Entry] = [:]
    private var order: [Place: [(key: String, line: Int)]] = [:]
    /// The table that keys are put into.
    private var current: Place = []

    subscript(place: Place) -> Entry? { entries[place] }

    /// The keys of a table, in order.
    func keys(at place: Place) -> [(key: String, line: Int)] { order[place] ?? [] }

    /// Goes on in the table that a header names.
    ///
    /// - Parameter isElement: Whether it is one more of a list, in double brackets.
    mutating func open(_ keys: [String], isElement: Bool, line: Int) throws(Fault) {
        func fault(_ rule: String, _ nextStep: String) -> Fault { Fault(line: line, rule: rule, nextStep: nextStep) }
        let name = keys.joined(separator: ".").shown
        guard keys.count <= Self.maximumDepth else {
            throw fault("The header joins more than \(Self.maximumDepth) keys.", "Nest less.")
        }
        var place: Place = []
        for (offset, key) in keys.enumerated() {
            let isLast = offset == keys.count - 1
            let parent = place
            place.append(.key(key))
            guard var entry = entries[place] else {
                let node: Node = isLast && isElement ? .list(count: 1) : .table(isOpened: isLast)
                add(key, to: parent, Entry(node: node, line: line))
                if isLast, isElement { beginElement(0, &place, line) }
                continue
            }
            switch entry.node {
            case .list(let count) where !isLast:
                place.append(.index(count - 1))
            case .list(let count) where isElement:
                entry.node = .list(count: count + 1)
                entries[place] = entry
                beginElement(count, &place, line)
            case .list:
                throw fault("'\(name)' is a list of tables since line \(entry.line).", "Write [[\(name)]].")
            case .table where !isLast:
                continue
            case .table(isOpened: false) where !isElement:
                entry.node = .table(isOpened: true)
                entries[place] = entry
            case .table, .value:
                throw fault("'\(name)' is there already, in line \(entry.line).", "Join the two, or remove one.")
            }
        }
        current = place
    }

    /// Puts a value into the table that is open.
    mutating func add(_ value: Value, for key: String, line: Int) throws(Fault) {
        if let earlier = entries[current + [.key(key)]] {
            throw Fault(
                line: line,
                rule: "The key '\(key.shown)' is there already, in line \(earlier.line).",
                nextStep: "Keep one."
            )
        }
        add(key, to: current, Entry(node: .value(value), line: line))
    }

    private mutating func add(_ key: String, to parent: Place, _ entry: Entry) {
        entries[parent + [.key(key)]] = entry
        order[parent, default: []].append((key, entry.line))
    }

    private mutating func beginElement(_ index: Int, _ place: inout Place, _ line: Int) {
        place.append(.index(index))
        entries[place] = Entry(node: .table(isOpened: true), line: line)
    }
}
