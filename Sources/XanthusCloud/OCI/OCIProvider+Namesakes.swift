extension OCIProvider {
    /// How long to look for an instance that a refusal speaks of, and for one whose launch was asked for in vain, as it
    /// seemed: what Oracle has accepted is listed in seconds, and its gateways give a request up within a minute.
    static let searchPolicy = WaitPolicy(deadline: .seconds(60))
    /// How long to wait until an instance on its way out has given its name in DNS back.
    static let releasePolicy = WaitPolicy(deadline: .seconds(300))

    /// Looks at the instances of a wish's name.
    func namesakes(of launch: OCILaunch) async throws -> OCINamesakes {
        let list = OCI.ListInstances(compartmentId: compartment, displayName: launch.spec.name)
        return OCINamesakes(try await client.pages(list).all(), of: launch.wish)
    }

    /// Looks until an instance of the name is alive, or the list shows something else that is looked for; and then, or
    /// in the end, returns what it shows.
    func namesakes(
        of launch: OCILaunch,
        policy: WaitPolicy = searchPolicy,
        until isFound: @escaping @Sendable (OCINamesakes) -> Bool
    ) async throws -> OCINamesakes {
        do {
            return try await Waiter(
                for: "a list to show the server \(launch.spec.name)",
                policy: policy,
                time: configuration.client.time,
                poll: { try await namesakes(of: launch) },
                judge: { $0.own != nil || $0.other != nil || isFound($0) ? .done : .pending("none is listed") }
            ).value()
        } catch let error as CloudError where error.code == .timedOut {
            return try await namesakes(of: launch)
        }
    }

    /// What there is to do if an instance of the name is alive; `nil` if none is.
    ///
    /// - Throws: ``CloudError`` with `.conflict` if it was made for another wish.
    func settled(_ namesakes: OCINamesakes, _ launch: OCILaunch) throws(CloudError) -> Pending<Server>? {
        if let own = namesakes.own { return Pending(adopting: own) }
        guard let other = namesakes.other else { return nil }
        throw CloudError(
            .conflict,
            "A server named '\(launch.spec.name)' exists (\(other.id)), which another call has made. "
                + "Choose another name or use that one.",
            provider: Self.cloudName
        )
    }

    /// Looks for the instance of a launch that seemed to fail and may have been taken on all the same: for a while, if
    /// this very failure leaves that open, else once more.
    func straggler(of launch: OCILaunch, after error: CloudError) async throws -> Pending<Server>? {
        do {
            let policy = error.leavesOpen ? Self.searchPolicy : WaitPolicy(deadline: .zero)
            return try await namesakes(of: launch, policy: policy) { _ in false }.own.map { Pending(adopting: $0) }
        } catch is CloudError {
            // The failure of the launch says more than that of the search.
            throw error
        }
    }
}

extension Pending<Server> {
    /// Waits for an instance that an earlier call has made.
    init(adopting instance: OCI.Instance) {
        self.init(server: Server.ID(instance.id), work: [], goal: .running)
    }
}

extension CloudError {
    /// Whether the request may have been carried out, or may be yet: now, or at an earlier attempt of the same call.
    var leavesOpen: Bool { attempt > 1 || code.leavesOpen }
}
