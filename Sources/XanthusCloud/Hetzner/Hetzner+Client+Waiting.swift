extension Hetzner.Client {
    /// Waits until actions have succeeded, whatever they are done to.
    ///
    /// All waits of a client and its copies share one poll, which asks for 25 actions in a call; so a hundred servers that
    /// are made together cost a handful of polls. Nothing runs when nobody waits.
    ///
    /// ```swift
    /// try await client.wait(for: [action.id, other.id])
    /// ```
    ///
    /// - Parameters:
    ///   - ids: The actions.
    ///   - policy: How often to look and how long to wait. The first look is after the first pause: an action is never
    ///     done when it has just been asked for.
    /// - Returns: The actions as they ended, in the order of `ids`.
    /// - Throws: ``CloudError`` with the cloud's words as soon as one fails, `.notFound` as soon as one is known no more,
    ///   `.timedOut` after the deadline. Transient failures of the polling do not end a wait.
    @discardableResult
    public func wait(
        for ids: [Hetzner.ID<Hetzner.Action>],
        policy: WaitPolicy = .standard
    ) async throws -> [Hetzner.Action] {
        let found = try await finish([ids], goal: "\(ids.count) actions", policy: policy)
        return ids.compactMap { found[$0] }
    }

    /// Waits until all that an answer promises has been done, what follows included.
    ///
    /// - Throws: As for the numbers of actions. What the answer says has failed already is told without a call.
    public func wait(for work: some Hetzner.Work, policy: WaitPolicy = .standard) async throws {
        let actions = work.stages.flatMap(\.self)
        if let failed = actions.first(where: { $0.status == .error }) { throw HetznerErrors.error(forAction: failed) }
        let open = work.stages.map { $0.filter { $0.status != .success }.map(\.id) }
        _ = try await finish(open, goal: actions.map(\.command).joined(separator: ", "), policy: policy)
    }

    /// Waits until the actions of all stages have succeeded.
    func finish(
        _ stages: [[Hetzner.ID<Hetzner.Action>]],
        goal: String,
        policy: WaitPolicy
    ) async throws -> [Hetzner.ID<Hetzner.Action>: Hetzner.Action] {
        let stages = stages.map { Array(Set($0)).sorted { $0.rawValue < $1.rawValue } }.filter { !$0.isEmpty }
        guard !stages.isEmpty else { return [:] }
        return try await actionPoll.wait(
            for: stages,
            goal: goal,
            policy: policy,
            delay: policy.interval.ceiling(0),
            look: { try await look(at: $0) },
            judge: { id, action in
                guard let action else { return .failed(HetznerErrors.unknownAction(id)) }
                switch action.status {
                case .success: return .done
                case .error: return .failed(HetznerErrors.error(forAction: action))
                default: return .pending("\(action.command) \(action.progress ?? 0) %")
                }
            }
        )
    }
}

extension Result where Failure == any Error {
    /// Catches what a body throws, save a cancellation.
    static func unlessCancelled(_ body: () async throws -> Success) async throws -> Self {
        do {
            return .success(try await body())
        } catch let error as CancellationError {
            throw error
        } catch {
            return .failure(error)
        }
    }
}
