extension OCIRegion {
    /// The regions whose ids are a slip or three away from a name, the nearest first; else those that begin alike.
    static func neighbours(of name: String) -> [OCIRegion] {
        let near = NearNames.of(name, among: all.map(\.id.rawValue), within: 3)
        if !near.isEmpty { return near.compactMap { id in all.first { $0.id.rawValue == id } } }
        let prefix = name.prefix { $0 != "-" } + "-"
        return all.filter { $0.realm == "oc1" && $0.id.rawValue.hasPrefix(prefix) }
    }
}
