/// What a list is filtered and sorted by, before any of it is written as JSON.
protocol HetznerListed {
    var labels: [String: String] { get }

    /// What stands in a field.
    func entry(_ field: String) -> HetznerListEntry
}

/// What lists are sorted by: numbers and addresses in their own order, all else as text.
enum HetznerListEntry: Comparable {
    case none
    case number(Int)
    case text(String)
}

extension JSON: HetznerListed {
    var labels: [String: String] { self["labels"]?.stringMap ?? [:] }

    func entry(_ field: String) -> HetznerListEntry {
        if field == "ip", let ip = self[field]?.string {
            return IPv4Block.address(ip).map { .number(Int($0)) } ?? .none
        }
        return self[field]?.integer.map(HetznerListEntry.number) ?? self[field]?.string.map(
            HetznerListEntry.text
        ) ?? .none
    }
}
