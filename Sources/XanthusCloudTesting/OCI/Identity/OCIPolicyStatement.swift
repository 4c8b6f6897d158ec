/// A sentence of a policy, read loosely: who, the verb, what, and where.
///
/// `Allow <subject> to <verb> <resource> in tenancy|compartment <name>|compartment id <ocid> [where <conditions>]`, as
/// Oracle's page about policy syntax has it. Subjects and conditions are not looked into.
struct OCIPolicyStatement: Sendable {
    /// The compartment, by id or by path; `nil` for the tenancy.
    let compartment: String?

    private static let verbs: Set = ["inspect", "read", "use", "manage"]
    private static let subjects: Set = ["group", "dynamic-group", "service", "any-user", "any-group", "resource"]

    /// Reads a sentence; `nil` if it grants nothing. Those between tenancies (`Endorse`, `Admit`, `Define`) are taken
    /// as they are.
    init?(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first?.lowercased() else { return nil }
        if ["endorse", "admit", "define"].contains(first) {
            guard words.count > 3 else { return nil }
            compartment = nil
            return
        }
        if let condition = words.firstIndex(where: { $0.lowercased() == "where" }) {
            guard condition + 1 < words.count else { return nil }
            words.removeSubrange(condition...)
        }
        guard first == "allow", words.count > 4, Self.subjects.contains(words[1].lowercased()),
            let to = words.firstIndex(where: { $0.lowercased() == "to" }), to >= 2,
            let place = words.lastIndex(where: { $0.lowercased() == "in" }), place > to + 1
        else { return nil }
        let grant = words[(to + 1)..<place]
        let isPermissions = grant.first?.hasPrefix("{") == true && grant.last?.hasSuffix("}") == true
        guard isPermissions || grant.count == 2 && Self.verbs.contains(words[to + 1].lowercased()) else { return nil }
        let target = words[(place + 1)...].map { $0 }
        switch (target.first?.lowercased(), target.count) {
        case ("tenancy", 1): compartment = nil
        case ("compartment", 2): compartment = target[1]
        case ("compartment", 3) where target[1].lowercased() == "id": compartment = target[2]
        default: return nil
        }
    }
}
