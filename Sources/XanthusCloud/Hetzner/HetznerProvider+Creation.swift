internal import struct Foundation.Data

extension HetznerProvider {
    /// The label that holds a creation's idempotency token.
    static let tokenLabel = "xanthus-token"

    /// Asks for a server.
    ///
    /// Names are unique in a project, so a creation whose answer was lost is simply repeated: if the name is taken by
    /// a server that carries this creation's token, that one is adopted. Missing room is told after one attempt, with what
    /// the catalogue shows as available. What goes out of use is warned of in the log (``deprecations(of:)``).
    ///
    /// `network.subnet` is a private network of Hetzner's to join, and `network.filters` are firewalls, which stand in front
    /// of the server from its first moment on. Without a public IPv4 address it has an IPv6 network.
    public func createServer(_ spec: ServerSpec) async throws -> Pending<Server> {
        try await createServer(spec, options: HetznerServerOptions())
    }

    /// Asks for a server, with choices that only Hetzner has.
    ///
    /// - Throws: As ``createServer(_:)``; ``ConfigurationError`` also for a server that nothing would reach.
    public func createServer(_ spec: ServerSpec, options: HetznerServerOptions) async throws -> Pending<Server> {
        var details = try details(of: spec, options)
        let token = spec.idempotencyToken ?? configuration.client.randomness.token(length: 32)
        details.labels = try Hetzner.Labels(spec.ownership.tags.merging([Self.tokenLabel: token]) { $1 })
        let began = memory.now
        do {
            return try await create(details, token, spec)
        } catch let error as CloudError where error.code == .notFound || error.code == .invalidRequest {
            // A login key may be gone that was there some minutes ago.
            guard memory.forget(before: began) else { throw error }
            return try await create(details, token, spec)
        }
    }

    private func create(
        _ details: Hetzner.CreateServer.Details,
        _ token: String,
        _ spec: ServerSpec
    ) async throws -> Pending<Server> {
        try await checkOffer(spec)
        var details = details
        details.sshKeys = try await keyNumbers(spec)
        let goal: Server.Status = details.startAfterCreate == false ? .stopped : .running
        do {
            let answer = try await client.send(Hetzner.CreateServer(details))
            return Pending(
                server: Server.ID("\(answer.server.id)"),
                work: answer.stages.joined().map { "\($0.id)" },
                goal: goal
            )
        } catch let error as CloudError where error.code == .outOfCapacity {
            throw try await naming(alternativesTo: spec.type, in: error)
        } catch let error as CloudError where error.providerCode == "uniqueness_error" {
            let namesake = try await client.send(Hetzner.ListServers(name: spec.name)).elements.first
            if let namesake, namesake.labels?[Self.tokenLabel] == token {
                guard namesake.status != .deleting else {
                    throw error.adding("The server '\(spec.name)' is being removed; ask again when it is gone.")
                }
                return Pending(server: Server.ID("\(namesake.id)"), work: [], goal: goal)
            }
            throw error.adding(
                "A server named '\(spec.name)' exists in the project; choose another name or use that one."
            )
        }
    }

    /// Checks a wish and puts it into Hetzner's words, without any call.
    private func details(
        of spec: ServerSpec,
        _ options: HetznerServerOptions
    ) throws -> Hetzner.CreateServer.Details {
        try spec.validate()
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
        details.networks = try spec.network.subnet.map { [try Hetzner.ID($0, field: "network.subnet")] } ?? []
        details.networks += options.networks.filter { !details.networks.contains($0) }
        details.volumes = options.volumes
        details.placementGroup = options.placementGroup
        if !options.isStarted { details.startAfterCreate = false }
        details.userData = try spec.userData.map(userDataText)
        details.publicNet = try publicNet(spec, options, isPrivate: !details.networks.isEmpty)
        return details
    }

    /// The public side; `nil` for new addresses of both kinds.
    private func publicNet(
        _ spec: ServerSpec,
        _ options: HetznerServerOptions,
        isPrivate: Bool
    ) throws(ConfigurationError) -> Hetzner.CreateServer.PublicNet? {
        let ipv4 = options.ipv4 ?? (spec.network.assignsPublicIPv4 ? .new : .absent)
        let ipv6 = options.ipv6
        guard ipv4 != .new || ipv6 != .new else { return nil }
        guard ipv4.isEnabled || ipv6.isEnabled || isPrivate || !options.isStarted else {
            throw ConfigurationError(
                "network",
                rule: "A server with neither a public address nor a private network reaches nobody.",
                nextStep:
                    "Give it an address, or a private network with network.subnet; or leave it off until it has one."
            )
        }
        guard ipv4.isEnabled || ipv6.isEnabled || spec.network.filters.isEmpty else {
            throw ConfigurationError(
                "network.filters",
                rule: "Hetzner's firewalls stand in front of public addresses, of which the server has none.",
                nextStep: "Leave them out, or give it an address."
            )
        }
        return Hetzner.CreateServer.PublicNet(
            enableIPv4: ipv4.isEnabled,
            enableIPv6: ipv6.isEnabled,
            ipv4: ipv4.existing,
            ipv6: ipv6.existing
        )
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
        return try await keys.concurrentMap(limit: Self.parallelism) { [memory] key in
            if let known = try await memory.key(key.md5Fingerprint, { try await service.known(key) }) {
                return .id(try Hetzner.ID(known.id))
            }
            let name = "\(spec.name)-\(key.md5Fingerprint.filter { $0 != ":" }.prefix(8))"
            let made = try await service.make(key, name: name, ownership: spec.ownership)
            return .id(try Hetzner.ID(made.id))
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
