internal import XanthusCloud

/// The login keys of a simulated account.
struct SimulatedLoginKeys: SSHKeyService {
    let cloud: SimulatedCloud

    func keys() -> Pages<SSHKeyResource> {
        cloud.pages(.keys) { $0.keys }
    }

    func findOrCreate(_ key: SSHPublicKey, name: String, ownership: Ownership) async throws -> SSHKeyResource {
        try cloud.call(.findOrCreateKey) { account in try account.findOrCreate(key, name: name, ownership) }
    }

    func delete(id: SSHKeyResource.ID) async throws {
        try cloud.call(.deleteKey) { account in try account.delete(key: id) }
    }
}
