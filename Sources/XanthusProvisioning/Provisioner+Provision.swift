internal import XanthusCloud
internal import XanthusCloudInit
internal import XanthusNetworkBootstrap

extension Provisioner {
    /// Makes a machine: its network where it is missing, a login key of its own, and a server that becomes a K3s host.
    ///
    /// If anything fails, or the task is cancelled, what this call had made is removed before the error is thrown. Rules
    /// that it added to a network that was there stay.
    ///
    /// - Parameters:
    ///   - request: The machine.
    ///   - onEvent: Is told what happens.
    /// - Throws: ``ConfigurationError`` or `UserDataError` before any call; ``CloudError`` with `.conflict` if the name
    ///   is taken or another call makes the same machine at the same time: only that call has the machine's login key.
    ///   It comes before any change where the provider's listing shows the server (Hetzner's names are unique in the
    ///   whole project, of which a provider lists one location). Besides, any ``CloudError`` of a call, with what could not be
    ///   removed, if anything. A `CancellationError` has no room for that: only the events of ``ProvisioningEvent/Phase/undo``
    ///   tell what a cancelled call could not remove. ``destroy(_:network:onEvent:)`` finds it.
    public func provision(
        _ request: MachineRequest,
        onEvent: @escaping EventHandler = { _ in }
    ) async throws -> Machine {
        let run = randomness.token(length: 16)
        let defaults = try knownDefaults()
        let (specification, key) = try specification(request, defaults, run: run)
        let bootstrap = NetworkBootstrap(cloud)
        try bootstrap.check(request.network)
        let log = EventLog(cloud.time, onEvent)

        async let namesakes = cloud.servers().all().filter { $0.name == request.name }
        let before = try await bootstrap.settled(request.network)
        if let namesake = try await namesakes.first {
            throw CloudError(
                .conflict,
                "A server named '\(request.name)' exists (\(namesake.id)). \(Self.wayOut(of: request.name))",
                provider: cloud.name
            )
        }
        let looked = log.elapsed()
        log(.look, "nobody is called \(request.name)")

        var launch = Launch()
        do {
            var machine = specification
            func note(_ entry: NetworkReport.Entry) { log(.network, "\(entry.outcome.rawValue) \(entry.resource)") }
            var network = try await bootstrap.up(request.network, from: before, onProgress: note)
            machine.network = network.attachment
            let networked = log.elapsed()
            let pending: Pending<Server>
            do {
                pending = try await ask(for: machine, noting: &launch)
            } catch let error as CloudError where Self.mayMissNetwork(error) {
                // Whoever destroyed the last machine but this one may have taken the network along. If it is as it was,
                // the refusal had another reason.
                let again = try await bootstrap.up(request.network, onProgress: note)
                guard again.attachment != network.attachment else { throw error }
                network = again
                machine.network = again.attachment
                pending = try await ask(for: machine, noting: &launch)
            }
            try await yieldToElder(of: pending.server, named: request.name)
            let accepted = log.elapsed()
            log(.server, "\(request.name) (\(pending.server)) is being made")
            let server = try await cloud.wait(for: pending, policy: request.patience)
            let running = log.elapsed()
            log(.boot, "\(request.name) runs at \(server.publicIPv4 ?? server.publicIPv6 ?? "no public address")")
            return Machine(
                server: server,
                login: defaults.login,
                key: key,
                network: network,
                phases: [
                    Machine.PhaseTime(phase: .look, elapsed: looked),
                    Machine.PhaseTime(phase: .network, elapsed: networked - looked),
                    Machine.PhaseTime(phase: .server, elapsed: accepted - networked),
                    Machine.PhaseTime(phase: .boot, elapsed: running - accepted),
                ]
            )
        } catch {
            // A task of its own, because a cancelled one can make no calls.
            let left = await Task { [launch] in await undo(run, launch, request.network, before, log) }.value
            guard var failure = error as? CloudError, !left.isEmpty else { throw error }
            failure.message += " What it had made could not all be removed: \(left.joined(separator: " "))"
            throw failure
        }
    }

    private func knownDefaults() throws(ConfigurationError) -> MachineDefaults {
        if let defaults { return defaults }
        throw ConfigurationError(
            "defaults",
            rule: "Nothing is known of machines on the cloud '\(cloud.name)'.",
            nextStep: "Give the provisioner MachineDefaults of your own."
        )
    }

    /// Puts the request into the provider's words, with everything checked that can be checked without a call.
    private func specification(
        _ request: MachineRequest,
        _ defaults: MachineDefaults,
        run: String
    ) throws -> (ServerSpec, SSHKeyPair) {
        try ServerSpec.validate(name: request.name)
        let key = try SSHKeyPair.generate(comment: request.name)
        let keys = [key.publicKey] + request.authorizedKeys
        var spec = ServerSpec(
            name: request.name,
            type: request.type ?? defaults.type,
            image: request.image,
            authorizedKeys: keys,
            ownership: Ownership(stack: request.name, extra: [Self.runKey: run])
        )
        spec.userData = try request.recipe.userData(
            for: defaults.userDataLimit,
            authorizedKeys: keys.map(\.line)
        ).bytes
        try spec.validate()
        return (spec, key)
    }

    /// Removes what one call made, and returns a sentence for each thing that could not be.
    private func undo(
        _ run: String,
        _ launch: Launch,
        _ network: NetworkBlueprint,
        _ before: NetworkObservation,
        _ log: EventLog
    ) async -> [String] {
        var left: [String] = []
        func attempt(_ what: String, _ work: () async throws -> Void) async {
            do {
                try await work()
            } catch {
                left.append("\(what): \(error)")
                log(.undo, "could not remove \(what): \(error)")
            }
        }
        await attempt("the server and its key") {
            if launch.isUncertain { try await awaitStraggler(of: run) }
            let removed = try await removeOwned(by: { $0[Self.runKey] == run }, and: launch.server)
            for text in removed { log(.undo, "removed \(text)") }
        }
        await attempt("the network") {
            let spared = Set(before.resources.map(\.id))
            let removal = try await NetworkBootstrap(cloud).down(network, sparing: spared) { entry in
                log(.undo, "removed \(entry.resource)")
            }
            // What another machine uses by now is no failure of ours.
            left += removal.left.filter(\.isStuck)
                .map { "\($0.resource): \($0.reason)" }
        }
        return left
    }
}
