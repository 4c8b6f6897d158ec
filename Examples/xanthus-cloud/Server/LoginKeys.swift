internal import XanthusCloud

extension CloudProvider {
    /// Removes the login keys that were made for a server of this name. Servers that have them keep them.
    ///
    /// - Returns: The names of the keys.
    func removeLoginKeys(madeFor server: String) async throws -> [String] {
        guard let service = sshKeys else { return [] }
        var removed: [String] = []
        for key in try await service.keys().all() where Ownership().matches(key.tags) {
            // As creation names them, and as nobody else does.
            guard key.name == "\(server)-\(key.fingerprint.filter { $0 != ":" }.prefix(8))" else { continue }
            do {
                try await service.delete(id: key.id)
                removed.append(key.name)
            } catch let error as CloudError where error.code == .notFound {
                continue
            }
        }
        return removed
    }
}
