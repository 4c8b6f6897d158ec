extension Hetzner.Client {
    /// What becomes of actions, as a look sees it.
    typealias ActionSight = SharedPoll<Hetzner.ID<Hetzner.Action>, Hetzner.Action>.Sight

    /// Reads up to ``Hetzner/ListActions/limit`` actions with one call; one by one where that call's answer is of no use,
    /// so that one that cannot be read is nobody else's failure.
    func look(at ids: [Hetzner.ID<Hetzner.Action>]) async throws -> ActionSight {
        let list = Hetzner.ListActions(ids: ids.sorted { $0.rawValue < $1.rawValue })
        switch try await Result.unlessCancelled({ try await send(list).elements }) {
        case .success(let actions):
            // What the cloud does not know is simply left out of its answer.
            var sight = ActionSight(ids.map { ($0, .success(nil)) }) { $1 }
            for action in actions where sight[action.id] != nil { sight[action.id] = .success(action) }
            return sight
        case .failure(let error) where Self.mayConcernOne(error):
            return try await each(of: ids) { try await send(Hetzner.GetAction(id: $0)) }
        case .failure(let error):
            return ActionSight(ids.map { ($0, .failure(error)) }) { $1 }
        }
    }

    /// Reads things one by one: nothing where there is no such thing.
    func each<Subject: Sendable>(
        of ids: some Collection<Hetzner.ID<Subject>> & Sendable,
        read: @escaping @Sendable (Hetzner.ID<Subject>) async throws -> Subject
    ) async throws -> SharedPoll<Hetzner.ID<Subject>, Subject>.Sight {
        let seen = try await ids.concurrentMap(limit: HetznerProvider.parallelism) { id in
            let result = try await Result<Subject?, any Error>.unlessCancelled {
                do {
                    return try await read(id)
                } catch let error as CloudError where error.code == .notFound {
                    return nil
                }
            }
            return (id, result)
        }
        return Dictionary(seen) { $1 }
    }

    /// Whether a call for many may have failed for one of them: neither for the moment, nor for who asks.
    static func mayConcernOne(_ error: any Error) -> Bool {
        guard let error = error as? CloudError else { return false }
        return !error.code.isTransient && error.code != .unauthenticated && error.code != .forbidden
    }
}
