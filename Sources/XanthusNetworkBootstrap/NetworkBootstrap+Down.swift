public import XanthusCloud

extension NetworkBootstrap {
    /// How long ``down(_:policy:onProgress:)`` waits for what holds a part: five minutes, several times what a server
    /// takes to vanish.
    public static let removalPolicy = WaitPolicy(deadline: .seconds(300))

    /// Removes what is ours of a blueprint's network, in the order in which its parts depend on each other.
    ///
    /// Parts that servers still use stay, and with them what those parts need; parts whose servers are on their way
    /// out are waited for. What is foreign is not touched. A fresh look at the end says what is left.
    ///
    /// - Parameters:
    ///   - blueprint: What ``up(_:onProgress:)`` was given; names and ownership are what counts.
    ///   - policy: How long to wait for each part that is in use.
    ///   - onProgress: Is told of each part as it is removed.
    /// - Returns: What was removed, and what is left and why.
    /// - Throws: ``ConfigurationError`` before any call; ``CloudError``. Calling again goes on where it ended.
    public func down(
        _ blueprint: NetworkBlueprint,
        policy: WaitPolicy = removalPolicy,
        onProgress: (NetworkRemoval.Entry) -> Void = { _ in }
    ) async throws -> NetworkRemoval {
        try await down(blueprint, sparing: [], policy: policy, onProgress: onProgress)
    }

    /// Removes what is ours, but for the parts with the given ids and what they need.
    package func down(
        _ blueprint: NetworkBlueprint,
        sparing spared: Set<NetworkResource.ID>,
        policy: WaitPolicy = removalPolicy,
        onProgress: (NetworkRemoval.Entry) -> Void = { _ in }
    ) async throws -> NetworkRemoval {
        try check(blueprint)
        let elapsed = cloud.time.stopwatch()
        var removed: [NetworkRemoval.Entry] = []
        var reasons: [NetworkResource.ID: (text: String, isStuck: Bool)] = [:]
        while true {
            let observation = try await cloud.settled(blueprint)
            let steps = cloud.removals(from: observation)
            let before = removed.count
            let runner = StepRunner(time: cloud.time) { [cloud] step, known in
                if let target = step.target, spared.contains(target.id) { return .left("It was there before.") }
                return await Self.remove(step, blueprint, known, on: cloud, policy)
            }
            let ended = await runner.run(steps, from: observation) { end in
                guard case .done = end.outcome, end.step.action == .remove, let target = end.step.target else { return }
                let entry = NetworkRemoval.Entry(resource: target, elapsed: end.elapsed)
                removed.append(entry)
                onProgress(entry)
            }
            try Task.checkCancellation()
            for end in ended {
                switch end.outcome {
                case .done: break
                case .left(let reason, let isStuck):
                    if let target = end.step.target { reasons[target.id] = (reason, isStuck) }
                case .failed(let error): throw error
                }
            }
            // Each round ends with a look, and the last look found nothing more that can be removed. Two bootstraps
            // that raced may have left two networks of one name, of which a look shows one.
            guard removed.count > before else {
                return NetworkRemoval(
                    removed: removed,
                    left: observation.resources.map { resource in
                        NetworkRemoval.Remainder(
                            resource: resource,
                            reason: reasons[resource.id]?.text
                                ?? (resource.isOurs ? "Another part that stays needs it." : "It is not ours."),
                            isStuck: reasons[resource.id]?.isStuck ?? false
                        )
                    },
                    elapsed: elapsed()
                )
            }
        }
    }

    private static func remove(
        _ step: NetworkStep,
        _ blueprint: NetworkBlueprint,
        _ known: NetworkObservation,
        on cloud: any CloudProvider & NetworkDriver,
        _ policy: WaitPolicy
    ) async -> StepRunner.Outcome {
        do {
            if step.action == .remove, let target = step.target {
                for user in try await cloud.users(of: target) where try await stays(user, on: cloud) {
                    return .left("Server \(user) uses it.")
                }
            }
        } catch {
            return .failed(error)
        }
        do {
            let waiter = Waiter<StepRunner.Outcome>(
                for: "it to be free",
                policy: policy,
                time: cloud.time,
                poll: {
                    do {
                        return .done(try await cloud.perform(step, for: blueprint, given: known))
                    } catch let error as CloudError where error.code == .notFound {
                        return .done(nil)
                    } catch let error as CloudError where Self.saysInUse(error.code) {
                        return .left(error.message)
                    }
                },
                judge: { outcome in
                    if case .left(let reason, _) = outcome { .pending(reason) } else { .done }
                }
            )
            return try await waiter.value()
        } catch let error as CloudError where error.code == .timedOut {
            return .left(error.message, isStuck: true)
        } catch {
            return .failed(error)
        }
    }

    /// What clouds say of a part that something refers to still: for a while, or for good.
    private static func saysInUse(_ code: CloudError.Code) -> Bool {
        code == .locked || code == .conflict || code == .busy
    }

    /// Whether a server is there to stay, rather than on its way out.
    private static func stays(_ server: Server.ID, on cloud: any CloudProvider) async throws -> Bool {
        do {
            let status = try await cloud.server(id: server).status
            return status != .deleting && status != .deleted
        } catch let error as CloudError where error.code == .notFound {
            return false
        }
    }
}
