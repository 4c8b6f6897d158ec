internal import struct Foundation.Data

extension HetznerProvider {
    /// The label that holds a creation's idempotency token.
    static let tokenLabel = "xanthus-token"

    /// Asks for a server.
    ///
    /// Names are unique in a project, so a creation whose answer was lost is simply repeated: if the name is taken by
    /// a server that carries this creation's token, that one is adopted.
    public func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        var details = try details(of: spec)
        let token = spec.idempotencyToken ?? configuration.client.randomness.token(length: 32)
        details.labels = try Hetzner.Labels(spec.ownership.tags.merging([Self.tokenLabel: token]) { $1 })
        details.sshKeys = try await keyNumbers(spec)
        do {
            let answer = try await client.send(Hetzner.CreateServer(details))
            let actions = [answer.action] + (answer.nextActions ?? [])
            return Pending(
                server: Server.ID("\(answer.server.id)"),
                work: actions.map { "\($0.id)" },
                goal: .running
            )
        } catch let error as CloudError where error.providerCode == "uniqueness_error" {
            let namesake = try await client.send(Hetzner.ListServers(name: spec.name)).elements.first
            if let namesake, namesake.labels?[Self.tokenLabel] == token {
                return Pending(server: Server.ID("\(namesake.id)"), work: [], goal: .running)
            }
            throw error.adding(
                "A server named '\(spec.name)' exists in the project; choose another name or use that one."
            )
        }
    }

    /// Checks a wish and puts it into Hetzner's words, without any call.
    private func details(of spec: ServerSpec) throws -> Hetzner.CreateServer.Details {
        try spec.validate()
        guard spec.network.subnet == nil else {
            throw ConfigurationError(
                "network.subnet",
                rule: "Servers on Hetzner join no subnet when they are made.",
                nextStep: "Leave it out; firewalls go into network.filters."
            )
        }
        guard spec.bootVolumeInGB == nil, spec.zone == nil else {
            throw ConfigurationError(
                spec.zone == nil ? "bootVolumeInGB" : "zone",
                rule: "Hetzner has neither boot volumes of a chosen size nor zones.",
                nextStep: "Leave it out; the server type decides the disk and the provider's region the place."
            )
        }
        var details = Hetzner.CreateServer.Details(
            name: spec.name,
            serverType: .name(spec.type.rawValue),
            image: spec.image.hetzner,
            location: .name(region.rawValue)
        )
        details.firewalls = try spec.network.filters.map { try Hetzner.ID($0, field: "network.filters") }
        details.userData = try spec.userData.map(userDataText)
        if !spec.network.assignsPublicIPv4 {
            details.publicNet = Hetzner.CreateServer.PublicNet(enableIPv4: false, enableIPv6: true)
        }
        return details
    }

    /// User data as the API takes it: text as it is, anything else (such as gzip) as Base64, which cloud-init's
    /// Hetzner source decodes.
    private func userDataText(_ data: Data) throws -> String {
        let text = String(validating: data, as: UTF8.self) ?? data.base64EncodedString()
        try HetznerGrammar.check(userData: text)
        return text
    }

    private func keyNumbers(_ spec: ServerSpec) async throws -> [Hetzner.Reference<Hetzner.SSHKey>] {
        let service = HetznerSSHKeys(client: client)
        var seen: Set<String> = []
        let keys = spec.authorizedKeys.filter { seen.insert($0.md5Fingerprint).inserted }
        return try await keys.concurrentMap(limit: Self.parallelism) { key in
            let name = "\(spec.name)-\(key.md5Fingerprint.filter { $0 != ":" }.prefix(8))"
            let resource = try await service.findOrCreate(key, name: name, ownership: spec.ownership)
            return .id(try Hetzner.ID(resource.id))
        }
    }
}

extension ImageChoice {
    /// The API resolves a name for the server type's architecture, so no look-up is needed.
    fileprivate var hetzner: Hetzner.Reference<Hetzner.Image> {
        switch self {
        case .id(let id): Hetzner.ID(id.rawValue).map { .id($0) } ?? .name(id.rawValue)
        case .newest(let system, let version): .name("\(system)-\(version)")
        }
    }
}
