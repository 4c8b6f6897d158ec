internal import XanthusCloud

extension SimulatedAccountState {
    mutating func findOrCreate(
        _ key: SSHPublicKey,
        name: String,
        _ ownership: Ownership
    ) throws(CloudError) -> SSHKeyResource {
        if let known = keys.first(where: { $0.fingerprint == key.md5Fingerprint }) { return known }
        guard !keys.contains(where: { $0.name == name }) else {
            throw Self.refusal(.conflict, "Another login key is named '\(name)'. Choose another name.")
        }
        let made = SSHKeyResource(
            id: SSHKeyResource.ID("key-\(nextNumber())"),
            name: name,
            fingerprint: key.md5Fingerprint,
            tags: ownership.tags
        )
        keys.append(made)
        return made
    }

    mutating func delete(key id: SSHKeyResource.ID) throws(CloudError) {
        guard let index = keys.firstIndex(where: { $0.id == id }) else {
            throw Self.refusal(.notFound, "There is no login key \(id). It was removed, or never made; list the keys.")
        }
        keys.remove(at: index)
    }

    /// How many of some ids come before a page that follows the one which ended with the cursor.
    func position(behind cursor: String?, in ids: [String]) -> Int {
        guard let cursor else { return 0 }
        if let index = ids.firstIndex(of: cursor) { return index + 1 }
        // It is gone: numbers grow, so whatever has a smaller one was shown.
        func number(_ id: String) -> Int { id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
        return ids.prefix { number($0) < number(cursor) }.count
    }
}
