extension OCIProvider {
    /// What one look at an instance and its work request shows.
    private struct Look: Sendable {
        /// `nil` if nobody knows the instance any more.
        let instance: OCI.Instance?
        let work: OCI.WorkRequest?
        /// Why the work failed, if it did.
        let errors: [OCI.WorkRequestError]
    }

    /// Waits until the instance is in the state that the work leads to.
    ///
    /// An accepted launch can still fail for want of room: then this throws `.outOfCapacity`, with the words of the
    /// work request.
    public func wait(for pending: Pending<Server>, policy: WaitPolicy) async throws -> Server {
        let look = try await waiter(for: pending.server, work: pending.work, goal: pending.goal, policy).value()
        guard let instance = look.instance else { return try await server(id: pending.server) }
        return try await server(instance)
    }

    /// Waits until the instance is terminated, or nobody knows it.
    public func wait(for pending: Pending<Server.Removal>, policy: WaitPolicy) async throws {
        _ = try await waiter(for: pending.server, work: pending.work, goal: .deleted, policy).value()
    }

    private func waiter(
        for id: Server.ID,
        work: [String],
        goal: Server.Status,
        _ policy: WaitPolicy
    ) -> Waiter<Look> {
        Waiter(
            for: "server \(id) to be \(goal)",
            policy: policy,
            time: configuration.client.time,
            poll: { try await look(at: id, work: work.first, goal: goal) },
            judge: { Self.verdict($0, id, goal) }
        )
    }

    private func look(at id: Server.ID, work: String?, goal: Server.Status) async throws -> Look {
        async let instance = known { try await client.send(OCI.GetInstance(id: id.rawValue)) }
        let request = try await self.work(work)
        let seen = try await instance
        // An instance that could not be placed goes TERMINATED, at times before its work request says FAILED.
        let isLost = seen?.lifecycleState.isLeaving == true
        if let seen, isLost, work == nil, goal == .running, let reason = try await reason(forLoss: seen) {
            return Look(instance: seen, work: try await self.work(reason.work), errors: reason.errors)
        }
        var errors: [OCI.WorkRequestError] = []
        if let work, request?.status.hasFailed == true || isLost && request?.status != .succeeded {
            errors = try await self.errors(of: work)
        }
        return Look(instance: seen, work: request, errors: errors)
    }

    private func errors(of work: String) async throws -> [OCI.WorkRequestError] {
        try await known { try await client.pages(OCI.ListWorkRequestErrors(id: work)).all() } ?? []
    }

    private func work(_ id: String?) async throws -> OCI.WorkRequest? {
        guard let id else { return nil }
        return try await known { try await client.send(OCI.GetWorkRequest(id: id)) }
    }

    /// Finds the work request that tells why an instance is lost whose launch another call has asked for; `nil` if
    /// something else has ended it.
    ///
    /// No source says what Oracle calls the work of a launch. So it is known by errors that mean missing room, which no
    /// removal has. Only while none has such errors, one that is under way or called a launch is taken for it.
    private func reason(
        forLoss instance: OCI.Instance
    ) async throws -> (work: String, errors: [OCI.WorkRequestError])? {
        let list = OCI.ListWorkRequests(compartmentId: instance.compartmentId, resourceId: instance.id)
        var other: (work: String, errors: [OCI.WorkRequestError])?
        for work in try await known({ try await client.pages(list).all() }) ?? [] {
            let isRemoval = work.operationType?.lowercased().contains("terminate") == true
            guard work.status != .succeeded, !isRemoval else { continue }
            let errors = try await errors(of: work.id)
            let meaning = OCIErrors.error(forWork: work.operationType, errors: errors, otherwise: "").code
            if meaning == .outOfCapacity { return (work.id, errors) }
            let mayBeLaunch = work.status.isUnderWay || work.operationType == "LaunchInstance"
            if other == nil, mayBeLaunch { other = (work.id, errors) }
        }
        return other
    }

    private static func verdict(_ look: Look, _ id: Server.ID, _ goal: Server.Status) -> Waiter<Look>.Verdict {
        let status = look.instance.map { Server.Status($0.lifecycleState) } ?? .deleted
        if status == goal { return .done }
        let isLost = status == .deleting || status == .deleted
        // Until the work of a lost instance has ended or said why, it may still name a reason that the caller can act on.
        let isUnexplained = look.errors.isEmpty && look.work?.status.isUnderWay == true
        if look.work?.status.hasFailed == true || isLost && goal != .deleted && !isUnexplained {
            return .failed(
                OCIErrors.error(
                    forWork: look.work?.operationType,
                    errors: look.errors,
                    otherwise: "Server \(id) is \(status) instead of \(goal), and Oracle does not say why."
                )
            )
        }
        let progress = look.work?.percentComplete.map { ", \(Int(min(100, max(0, $0)))) % of the work done" } ?? ""
        return .pending(status.rawValue + progress)
    }
}

extension OCI.WorkRequest.Status {
    fileprivate var hasFailed: Bool { self == .failed || self == .canceled }
    fileprivate var isUnderWay: Bool { self == .accepted || self == .inProgress }
}
