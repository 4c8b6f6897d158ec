/// The project's login keys.
struct HetznerSSHKeys: SSHKeyService {
    let client: Hetzner.Client

    func keys() -> Pages<SSHKeyResource> {
        client.pages(Hetzner.ListSSHKeys()).converted { $0.map(SSHKeyResource.init) }
    }

    func findOrCreate(_ key: SSHPublicKey, name: String, ownership: Ownership) async throws -> SSHKeyResource {
        if let known = try await known(key) { return known }
        do {
            let made = try await client.send(
                Hetzner.CreateSSHKey(name: name, publicKey: key.line, labels: Hetzner.Labels(ownership.tags))
            )
            return SSHKeyResource(made)
        } catch let error as CloudError where error.providerCode == "uniqueness_error" {
            // Somebody made it meanwhile, or the answer to our own creation was lost.
            if let known = try await known(key) { return known }
            throw error.adding("Another login key is named '\(name)'; choose another name.")
        }
    }

    func delete(id: SSHKeyResource.ID) async throws {
        _ = try await client.send(Hetzner.DeleteSSHKey(id: Hetzner.ID(id)))
    }

    /// Looks for a key by its fingerprint.
    private func known(_ key: SSHPublicKey) async throws -> SSHKeyResource? {
        try await client.send(Hetzner.ListSSHKeys(fingerprint: key.md5Fingerprint)).elements.first
            .map(SSHKeyResource.init)
    }
}

extension SSHKeyResource {
    fileprivate init(_ key: Hetzner.SSHKey) {
        self.init(
            id: ID("\(key.id)"),
            name: key.name,
            fingerprint: key.fingerprint,
            tags: key.labels ?? [:]
        )
    }
}
