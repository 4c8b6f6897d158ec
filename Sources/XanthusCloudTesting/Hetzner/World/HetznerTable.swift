/// The things of one kind by their numbers, found by name and by what has them too.
struct HetznerTable<Element: HetznerElement>: Sendable {
    private var elements: SharedTree<Int, Element> = [:]
    private var numbersByName: SharedTree<String, Set<Int>> = [:]
    private var numbersByHolder: SharedTree<Int, Set<Int>> = [:]

    var count: Int { elements.count }
    var isEmpty: Bool { elements.isEmpty }
    /// The numbers, sorted.
    var keys: [Int] { elements.keys }
    /// The things, in the order of their numbers.
    var values: [Element] { elements.values }

    subscript(id: Int) -> Element? {
        get { elements[id] }
        set {
            let old = elements[id]
            elements[id] = newValue
            move(id, from: old?.uniqueName, to: newValue?.uniqueName, in: &numbersByName)
            move(id, from: old?.holder, to: newValue?.holder, in: &numbersByHolder)
        }
    }

    /// Whether a thing has a name, besides one.
    func has(_ name: String, besides id: Int? = nil) -> Bool {
        numbers(named: name).contains { $0 != id }
    }

    /// The numbers of those that have a name: more than one where names need not be unique.
    func numbers(named name: String) -> [Int] { numbersByName[name]?.sorted() ?? [] }

    /// What a thing has, in the order of the numbers.
    func held(by holder: Int) -> [Element] {
        numbersByHolder[holder]?.sorted().compactMap { elements[$0] } ?? []
    }

    private func move<Key>(
        _ id: Int,
        from old: Key?,
        to new: Key?,
        in index: inout SharedTree<Key, Set<Int>>
    ) {
        guard old != new else { return }
        if let old, var numbers = index[old] {
            numbers.remove(id)
            index[old] = numbers.isEmpty ? nil : numbers
        }
        if let new { index[new, default: []].insert(id) }
    }
}
