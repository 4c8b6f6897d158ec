internal import struct Foundation.Data

extension HetznerProvider {
    /// Asks for a server.
    ///
    /// Names are unique in a project, so a creation whose answer was lost is simply repeated. When that is refused, for the
    /// name or anything else, and a server of the name carries this wish's token, that one is adopted, with the work that
    /// is still to be waited for; one of another type, location or image is a conflict. Missing room is told after one
    /// attempt, with what the catalogue shows as available. What goes out of use is warned of in the log
    /// (``deprecations(of:)``).
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
        let wish = Wish(
            spec: spec,
            details: try details(of: spec, options),
            token: spec.idempotencyToken ?? configuration.client.randomness.token(length: 32)
        )
        let began = memory.now
        var keys: [Hetzner.Reference<Hetzner.SSHKey>] = []
        do {
            return try await create(wish, &keys)
        } catch let error as CloudError where error.code == .notFound || error.code == .invalidRequest {
            // A login key may be gone that was there some minutes ago, and others of a fleet may have found that out.
            let sent = keys
            let isForgotten = memory.forget(before: began)
            keys = try await keyNumbers(spec)
            guard isForgotten || keys != sent else { throw error }
            return try await create(wish, &keys)
        }
    }

    private struct Wish {
        let spec: ServerSpec
        let details: Hetzner.CreateServer.Details
        let token: String

        var creation: Hetzner.CreateServer { Hetzner.CreateServer(details) }

        func pending(_ made: Hetzner.Made<Hetzner.Server>) -> Pending<Server> {
            Pending(
                server: Server.ID("\(made.subject.id)"),
                work: made.stages.joined().map { "\($0.id)" },
                goal: details.startAfterCreate == false ? .stopped : .running
            )
        }
    }

    /// - Parameter keys: The numbers of the login keys, as they were sent.
    private func create(
        _ wish: Wish,
        _ keys: inout [Hetzner.Reference<Hetzner.SSHKey>]
    ) async throws -> Pending<Server> {
        do {
            try await checkOffer(wish.spec)
        } catch let objection as ConfigurationError {
            // What is to be had no more may have been made while it was.
            guard let token = wish.spec.idempotencyToken,
                let found = try await client.found(wish.creation, token: token)
            else { throw objection }
            return wish.pending(found)
        }
        keys = try await keyNumbers(wish.spec)
        var creation = wish.creation
        creation.details.sshKeys = keys
        do {
            return wish.pending(
                try await client.make(creation, token: wish.token, isShared: wish.spec.idempotencyToken != nil)
            )
        } catch let error as CloudError where error.code == .outOfCapacity {
            throw try await naming(alternativesTo: wish.spec.type, in: error)
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
        details.labels = try Hetzner.Labels(spec.ownership.tags)
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
            let name = "\(spec.name)-\(key.md5Fingerprint.filter { $0 != ":" }.prefix(8))"
            let found = try await memory.key(key.md5Fingerprint) {
                try await service.findOrCreate(key, name: name, ownership: spec.ownership)
            }
            return .id(try Hetzner.ID(found.id))
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
